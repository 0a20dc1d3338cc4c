/**
 * Every file of `snippets/`, bundled as text. A new clause is its file and two lines here; a test says when one is missing.
 */
import agencyIpLicence from '../../../snippets/agency-ip-licence.md';
import backgroundCarveOut from '../../../snippets/background-carve-out.md';
import dataUsage from '../../../snippets/data-usage.md';
import definitions from '../../../snippets/definitions.md';
import ipAssignment from '../../../snippets/ip-assignment.md';
import ipAssignmentFallback from '../../../snippets/ip-assignment-fallback.md';
import methodologyReservation from '../../../snippets/methodology-reservation.md';
import modelOwnership from '../../../snippets/model-ownership.md';
import residuals from '../../../snippets/residuals.md';

export const sources: Readonly<Record<string, string>> = {
  'agency-ip-licence': agencyIpLicence,
  'background-carve-out': backgroundCarveOut,
  'data-usage': dataUsage,
  definitions,
  'ip-assignment': ipAssignment,
  'ip-assignment-fallback': ipAssignmentFallback,
  'methodology-reservation': methodologyReservation,
  'model-ownership': modelOwnership,
  residuals,
};
