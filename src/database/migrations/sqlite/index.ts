import * as migration_20261122_021631_initial from './20261122_021631_initial';
import * as migration_20261122_054351_governance from './20261122_054351_governance';
import * as migration_20261122_112052_delivery from './20261122_112052_delivery';
import * as migration_20261122_115640_picture_variants from './20261122_115640_picture_variants';
import * as migration_20261122_154100_news_index from './20261122_154100_news_index';
import * as migration_20261122_185350_search_text from './20261122_185350_search_text';
import * as migration_20261128_154952_safeguards from './20261128_154952_safeguards';
import * as migration_20261128_191355_former_addresses from './20261128_191355_former_addresses';
import * as migration_20261128_193019_leases from './20261128_193019_leases';
import * as migration_20261128_200102_meeting_days from './20261128_200102_meeting_days';
import * as migration_20261129_174910_stored_embeds from './20261129_174910_stored_embeds';
import * as migration_20261129_211935_proof_of_publication from './20261129_211935_proof_of_publication';
import * as migration_20261129_214236_european_union from './20261129_214236_european_union';
import * as migration_20261129_223522_embed_colour_and_frame from './20261129_223522_embed_colour_and_frame';

export const migrations = [
  {
    up: migration_20261122_021631_initial.up,
    down: migration_20261122_021631_initial.down,
    name: '20261122_021631_initial',
  },
  {
    up: migration_20261122_054351_governance.up,
    down: migration_20261122_054351_governance.down,
    name: '20261122_054351_governance',
  },
  {
    up: migration_20261122_112052_delivery.up,
    down: migration_20261122_112052_delivery.down,
    name: '20261122_112052_delivery',
  },
  {
    up: migration_20261122_115640_picture_variants.up,
    down: migration_20261122_115640_picture_variants.down,
    name: '20261122_115640_picture_variants',
  },
  {
    up: migration_20261122_154100_news_index.up,
    down: migration_20261122_154100_news_index.down,
    name: '20261122_154100_news_index',
  },
  {
    up: migration_20261122_185350_search_text.up,
    down: migration_20261122_185350_search_text.down,
    name: '20261122_185350_search_text',
  },
  {
    up: migration_20261128_154952_safeguards.up,
    down: migration_20261128_154952_safeguards.down,
    name: '20261128_154952_safeguards',
  },
  {
    up: migration_20261128_191355_former_addresses.up,
    down: migration_20261128_191355_former_addresses.down,
    name: '20261128_191355_former_addresses',
  },
  {
    up: migration_20261128_193019_leases.up,
    down: migration_20261128_193019_leases.down,
    name: '20261128_193019_leases',
  },
  {
    up: migration_20261128_200102_meeting_days.up,
    down: migration_20261128_200102_meeting_days.down,
    name: '20261128_200102_meeting_days',
  },
  {
    up: migration_20261129_174910_stored_embeds.up,
    down: migration_20261129_174910_stored_embeds.down,
    name: '20261129_174910_stored_embeds',
  },
  {
    up: migration_20261129_211935_proof_of_publication.up,
    down: migration_20261129_211935_proof_of_publication.down,
    name: '20261129_211935_proof_of_publication',
  },
  {
    up: migration_20261129_214236_european_union.up,
    down: migration_20261129_214236_european_union.down,
    name: '20261129_214236_european_union',
  },
  {
    up: migration_20261129_223522_embed_colour_and_frame.up,
    down: migration_20261129_223522_embed_colour_and_frame.down,
    name: '20261129_223522_embed_colour_and_frame'
  },
];
