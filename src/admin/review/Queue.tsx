import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest } from 'payload'
import { type Item, most, type Queue as Waiting, reviewQueue } from '../../workflow/queue.ts'
import type { WorkflowKey } from '../../messages/admin/en/workflow.ts'
import { LocalTime } from './LocalTime.tsx'
import { serverWords } from './serverWords.ts'
import { type Town, townsOf } from './towns.ts'

type Level = 'h2' | 'h3'

/** Lists of the documents that wait for the signed-in person: to be reviewed, to be changed, and due for another review. */
export async function Queue({ req, level }: { req: PayloadRequest; level: Level }) {
  const queue = await reviewQueue(req)
  const all = [...queue.waiting, ...queue.changes, ...queue.due]
  const towns = await townsOf(
    req,
    all.map(({ municipality }) => municipality),
  )
  const { word } = serverWords(req.i18n)
  return (
    <div className="hansa-queue">
      {listsOf(queue).map((list) => (
        <List key={list.heading} {...list} req={req} towns={towns} level={level} />
      ))}
      {queue.more ? <p>{word('more', { count: most })}</p> : null}
    </div>
  )
}

interface Listed {
  heading: 'waiting' | 'changes' | 'due'
  empty: WorkflowKey
  by?: WorkflowKey
  items: Item[]
}

/** Who may publish sees what waits and what is due; the others what was sent back to them, and those only if it was. */
function listsOf({ publishes, waiting, changes, due }: Waiting): Listed[] {
  const own: Listed = { heading: 'changes', empty: 'nothingToChange', by: 'askedBy', items: changes }
  if (!publishes) return [own]
  return [
    { heading: 'waiting', empty: 'nothingWaiting', by: 'by', items: waiting },
    ...(changes.length > 0 ? [own] : []),
    { heading: 'due', empty: 'nothingDue', items: due },
  ]
}

interface ListProps extends Listed {
  req: PayloadRequest
  towns: Map<string, Town>
  level: Level
}

function List({ heading, empty, by, items, req, towns, level: Heading }: ListProps) {
  const { word } = serverWords(req.i18n)
  const columns: WorkflowKey[] = [
    'title',
    'kind',
    'municipality',
    ...(by ? [by] : []),
    by ? 'since' : 'dueOn',
  ]
  return (
    <section aria-labelledby={`hansa-queue-${heading}`} data-queue={heading}>
      <Heading id={`hansa-queue-${heading}`}>{word(heading)}</Heading>
      {items.length === 0 ? (
        <p>{word(empty)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {word(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} columns={columns} req={req} towns={towns} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The form of a document, in the language of its original. */
const pathOf = ({ collection, id, locale }: Item): string =>
  `/collections/${collection}/${id}${locale ? `?locale=${locale}` : ''}`

interface RowProps {
  item: Item
  columns: WorkflowKey[]
  req: PayloadRequest
  towns: Map<string, Town>
}

/** On a narrow screen the cells stand one below the other, each behind its column's name. */
function Row({ item, columns, req, towns }: RowProps) {
  const { word, moment, day } = serverWords(req.i18n)
  const { collections, config } = req.payload
  const town = item.municipality === null ? undefined : towns.get(item.municipality)
  const since = columns.includes('dueOn') ? (
    <time dateTime={item.since}>{day(item.since)}</time>
  ) : (
    <LocalTime at={item.since} text={moment(item.since, town?.timezone ?? 'UTC')} />
  )
  const cells: Partial<Record<WorkflowKey, React.ReactNode>> = {
    title: (
      <>
        <a href={`${config.routes.admin}${pathOf(item)}`} dir="auto">
          {item.title || word('untitled')}
        </a>
        {item.note ? <blockquote dir="auto">{item.note}</blockquote> : null}
      </>
    ),
    kind: getTranslation(collections[item.collection].config.labels.singular as string, req.i18n),
    municipality: <bdi>{town?.name}</bdi>,
    by: <bdi>{item.by ?? word('somebody')}</bdi>,
    askedBy: <bdi>{item.by ?? word('somebody')}</bdi>,
    since,
    dueOn: since,
  }
  return (
    <tr>
      {columns.map((key) => (
        <td key={key} data-label={word(key)}>
          {cells[key]}
        </td>
      ))}
    </tr>
  )
}
