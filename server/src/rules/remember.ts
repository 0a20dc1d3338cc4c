export { matchesOf, remembered, says as speaksOf } from '../analysis/remember.ts';
