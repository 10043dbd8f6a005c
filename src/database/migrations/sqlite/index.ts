import * as migration_20261122_021631_initial from './20261122_021631_initial';
import * as migration_20261122_035939_roles from './20261122_035939_roles';
import * as migration_20261122_051943_review_sharing_keys from './20261122_051943_review_sharing_keys';
import * as migration_20261122_052529_handover from './20261122_052529_handover';

export const migrations = [
  {
    up: migration_20261122_021631_initial.up,
    down: migration_20261122_021631_initial.down,
    name: '20261122_021631_initial',
  },
  {
    up: migration_20261122_035939_roles.up,
    down: migration_20261122_035939_roles.down,
    name: '20261122_035939_roles',
  },
  {
    up: migration_20261122_051943_review_sharing_keys.up,
    down: migration_20261122_051943_review_sharing_keys.down,
    name: '20261122_051943_review_sharing_keys',
  },
  {
    up: migration_20261122_052529_handover.up,
    down: migration_20261122_052529_handover.down,
    name: '20261122_052529_handover'
  },
];
