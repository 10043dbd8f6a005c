import * as migration_20261122_021631_initial from './20261122_021631_initial';
import * as migration_20261122_035939_roles from './20261122_035939_roles';

export const migrations = [
  {
    up: migration_20261122_021631_initial.up,
    down: migration_20261122_021631_initial.down,
    name: '20261122_021631_initial',
  },
  {
    up: migration_20261122_035939_roles.up,
    down: migration_20261122_035939_roles.down,
    name: '20261122_035939_roles'
  },
];
