/** Loaded into a test process (`node --import`), this lets whatever is waited for longest go first: builds of sites. */
import { constants, setPriority } from 'node:os';

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
