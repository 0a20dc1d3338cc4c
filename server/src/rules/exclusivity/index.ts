import type { Rule } from '../rule.ts';
import broadField from './broad-field.ts';
import noExpiry from './no-expiry.ts';
import noField from './no-field.ts';
import noReversion from './no-reversion.ts';
import ownProducts from './own-products.ts';

/** The rules of the topic. */
export const exclusivity: readonly Rule[] = [noField, broadField, noExpiry, ownProducts, noReversion];
