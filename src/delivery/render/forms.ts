import { networkSlug } from '../../access/out.ts'
import { type FormOfItem, type FormOfList, itemIn, listIn } from '../forms/index.ts'
import { isDated } from '../forms/calendar.ts'
import type { Uid } from '../forms/form.ts'
import { Problem } from '../outcome/problem.ts'
import type { ResponseBody } from '../outcome/responseBody.ts'
import { listPageAddress, listTitle } from '../pages/site/list.ts'
import { speechOf } from '../pages/speech.ts'
import type { Envelope } from '../present/envelope.ts'
import { type FormModel, listAddress, type Listed, listForms } from '../query/forms.ts'
import { reach } from '../query/parameters.ts'
import type { Item } from '../schema/index.ts'
import { listAnswer } from './answers.ts'
import type { AnswerContext } from './context.ts'

/** A list in one of its forms. @throws {Problem} 400 when a filter names nothing */
export async function listBody(
  ending: FormOfList,
  listed: Listed,
  source: AnswerContext,
): Promise<ResponseBody> {
  const { isWhole }: FormModel = listForms[ending]
  const envelope = await (isWhole ? wholeAnswer(listed, source) : listAnswer(listed, source))
  const { lang } = envelope.answer
  const speech = await speechOf(lang)
  const { query } = listed
  const { kind, page } = query
  return listIn(ending, {
    kind,
    envelope,
    speech,
    title: listTitle(kind, envelope.owner, speech),
    addresses: {
      self: listAddress(ending, listed, lang, source.serverUrl),
      page: listPageAddress(query, page, lang, source.serverUrl),
    },
    uid: await uidOf(source),
  })
}

/** One item in one of its forms. @throws {Problem} 404 where the form needs an exact date and the item has none */
export async function itemBody(ending: FormOfItem, item: Item, source: AnswerContext): Promise<ResponseBody> {
  if (ending === 'ics' && !isDated(item)) throw new Problem('without-date', { slug: item.slug })
  // Its address says which language was asked for; its texts may be in another one.
  const lang = new URL(item.self).searchParams.get('lang') ?? item.lang
  return itemIn(ending, { item, speech: await speechOf(lang), uid: await uidOf(source) })
}

/** Of what is over, so much stands in a list that is answered whole: whoever subscribes to it loses what it does not hold. */
const daysBack = 365

/** A list whose time is long over still shows what was last: programs take an empty calendar for a fault. */
const fewest = 10

/** So many documents are asked for at once. */
const pageSize = 100

/** All pages of a list as one, from twelve months ago where it is not asked for from some moment; the newest where there is nothing since. */
async function wholeAnswer({ query: whole }: Listed, source: AnswerContext): Promise<Envelope> {
  const { from, ...query } = whole
  const since = new Date(source.now.valueOf() - daysBack * 86_400_000).toISOString().slice(0, 10)
  const asked = { ...query, from: from ?? since, limit: pageSize }
  const first = await listAnswer({ query: { ...asked, page: 1 } }, source)
  if (first.answer.total === 0 && from === undefined)
    return listAnswer({ query: { ...query, limit: fewest, page: 1 } }, source)
  const items = [...first.answer.items]
  const pages = Math.ceil(Math.min(first.answer.total, reach) / pageSize)
  for (let page = 2; page <= pages; page += 1)
    items.push(...(await listAnswer({ query: { ...asked, page } }, source)).answer.items)
  return { ...first, answer: { ...first.answer, items } }
}

/**
 * The ids of documents are unique in their database. What stands behind them is the id of the municipality that stands for the
 * network: it is made at the first start, goes with every backup, and hangs on neither address nor language.
 */
async function uidOf({ content }: AnswerContext): Promise<Uid> {
  const network = await content.municipality(networkSlug)
  return (id) => `${id}@${network?.id ?? networkSlug}`
}
