import type { Parameter } from '../types';

export const number = (key: string, value: number): Parameter => ({ key, value, shows: 'number' });
export const percent = (key: string, value: number): Parameter => ({ key, value, shows: 'percent' });
export const date = (key: string, value: number): Parameter => ({ key, value, shows: 'date' });
