export { progressOf } from '../../assessment/progress';
