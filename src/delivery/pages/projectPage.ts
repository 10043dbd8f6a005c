import { formatMonths, fullDate } from '@hansa/portal-embed/core/dates.ts'
import type { ProjectItem } from '../schema/projects.ts'
import {
  type Drawn,
  dateText,
  docList,
  list,
  outerLink,
  prose,
  refLink,
  refLinks,
  refList,
  section,
  socialLink,
  spoken,
  textList,
} from './blocks.ts'
import { html, type Html } from './html.ts'
import { countryName, countText, moneyText, type Speech } from './speech.ts'

/** A joint project: who, with what money, to what end. */
export function projectPage(item: ProjectItem, speech: Speech): Drawn {
  const { page, embed } = speech
  const socials = item.socialLinks?.map(socialLink)
  return {
    type: item.lifecycle && embed.projects[item.lifecycle],
    lead: item.summary,
    facts: [
      [embed.programme, refLink(speech, item.programme)],
      [embed.duration, duration(item, speech)],
      [page.reference, item.referenceCode],
      [page.call, item.callNumber],
      [page.budget, moneyText(speech, item.budget)],
      [page.contribution, moneyText(speech, item.contribution)],
      [page.coFunders, refLinks(speech, item.coFunders)],
      [
        page.participants,
        [countText(speech, item.participants), item.participantsNote].filter(Boolean).join(' – '),
      ],
      [page.website, outerLink(item.website)],
      [page.links, socials && html`${socials.map((link, index) => [index > 0 && ', ', link])}`],
    ],
    image: item.image,
    body: [
      prose(speech, item.description, item),
      section(embed.list.partners, item.partnerships && partnerTable(item.partnerships, speech)),
      section(page.objectives, textList(speech, item.objectives, item)),
      section(page.activities, item.activities && activities(item, speech)),
      section(page.results, prose(speech, item.results, item)),
      section(page.milestones, item.milestones && milestones(item, speech)),
      section(page.targetGroups, textList(speech, item.targetGroups, item)),
      section(page.documents, docList(speech, item.documents)),
      section(embed.list.contacts, refList(speech, item.contacts)),
    ],
    gallery: item.gallery,
    topics: item.topics,
  }
}

function duration({ start, end, durationMonths }: ProjectItem, speech: Speech): Html | undefined {
  const months = durationMonths === undefined ? undefined : formatMonths(speech.embed, durationMonths)
  const span = start && dateText(speech, start, end, { ...fullDate, timeZone: 'UTC' })
  if (months === undefined && !span) return undefined
  return html`${span}${span && months && ' · '}${months}`
}

function partnerTable(partnerships: NonNullable<ProjectItem['partnerships']>, speech: Speech): Html {
  const rows = partnerships.map(({ partner, role, number, roleDescription, activeFrom, activeUntil }) => {
    const country = countryName(speech, partner.country)
    const days = consortiumDays(speech, activeFrom, activeUntil)
    return html`<li>
      <strong>${refLink(speech, partner)}</strong>${country && html`, ${country}`}${
        role && html` <span class="chip">${speech.embed.role[role]}</span>`
      }${number && html` <small>${number}</small>`}${days && html` <small>${days}</small>`}${roleDescription && html`<br />${roleDescription}`}
    </li>`
  })
  return html`<ul class="list">
    ${rows}
  </ul>`
}

/** From when until when a partner takes part; open ends stay open. */
function consortiumDays(speech: Speech, from?: string, until?: string): Html | undefined {
  if (from === undefined && until === undefined) return undefined
  const day = (value?: string) => dateText(speech, value, undefined, { ...fullDate, timeZone: 'UTC' })
  return html`(${day(from)} – ${day(until)})`
}

function activities(item: ProjectItem, speech: Speech): Html {
  const rows = item.activities?.map(({ title, description, count }) => {
    const number = countText(speech, count)
    return html`<li>
      <strong>${title}</strong
      >${number && html` <span class="chip">${number}</span>`}${description && html`<br />${description}`}
    </li>`
  })
  return html`<ul class="points" ${spoken(speech, item)}>
    ${rows}
  </ul>`
}

function milestones({ milestones: rows }: ProjectItem, speech: Speech): Html {
  return list(
    (rows ?? []).map(({ title, date, dateText: words, done }) => {
      const day = words ?? dateText(speech, date)
      return html`${title}${day && html` – ${day}`}${done && html` <span class="chip">${speech.page.done}</span>`}`
    }),
  )
}
