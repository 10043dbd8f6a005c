import * as migration_20261122_015114_initial from './20261122_015114_initial';

export const migrations = [
  {
    up: migration_20261122_015114_initial.up,
    down: migration_20261122_015114_initial.down,
    name: '20261122_015114_initial'
  },
];
