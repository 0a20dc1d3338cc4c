import type { Rule } from '../rule.ts';
import productizedService from './productized-service.ts';
import staffAugmentation from './staff-augmentation.ts';
import timeAndMaterials from './time-and-materials.ts';

/** The rules of the topic. */
export const engagement: readonly Rule[] = [staffAugmentation, timeAndMaterials, productizedService];
