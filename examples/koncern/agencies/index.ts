import type { AgencyPlan } from '../compose';
import { bakker } from './bakker';
import { broer } from './broer';
import { fyr } from './fyr';
import { rastepladser } from './rastepladser';
import { sagn } from './sagn';
import { vandreruter } from './vandreruter';

/** Six agencies that do not exist, of one ministry that does not either. */
export const AGENCIES: readonly AgencyPlan[] = [bakker, broer, fyr, vandreruter, rastepladser, sagn];
