import type { CollectionText } from '../../catalogue.ts'

/** News, in English. */
export const news: CollectionText = {
  singular: 'News item',
  plural: 'News',
  description: 'Articles, announcements, calls and press releases for the portals.',
  fields: {
    title: ['Title', 'Say the news itself, in at most 80 characters or so.'],
    teaser: ['Teaser', 'One or two sentences that make people read on. Shown in lists.'],
    body: [
      'Text',
      'The article. Give every table a heading row and every link words that say where it leads.',
    ],
    category: [
      'Kind of news',
      'Portals can show one kind alone.',
      {
        options: {
          news: 'News',
          announcement: 'Announcement',
          call: 'Call for proposals or applications',
          pressRelease: 'Press release',
          story: 'Story',
        },
      },
    ],
    byline: ['Author', 'As it is to be printed, for example “Press office, Durrës”.'],
    sources: ['Sources', 'Where the facts come from.', { row: 'Source' }],
    'sources.title': ['Title'],
    'sources.publisher': ['Publisher'],
    relatedLinks: ['Further links', 'Pages elsewhere that readers may want next.', { row: 'Link' }],
    'relatedLinks.label': ['Words of the link', 'Say where it leads; never “click here”.'],
    publishedAt: ['Published on', 'Left empty, it is the moment you first publish. Lists are sorted by it.'],
    expiresAt: ['Take down on', 'From then on readers no longer see it. Leave it empty to keep it.'],
  },
}
