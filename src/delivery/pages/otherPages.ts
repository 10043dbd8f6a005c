import type { ContactItem } from '../schema/contacts.ts'
import type { MunicipalityItem } from '../schema/municipalities.ts'
import type { PartnerItem } from '../schema/partners.ts'
import type { ProgrammeItem } from '../schema/programmes.ts'
import type { ResourceItem } from '../schema/resources.ts'
import type { TopicItem } from '../schema/topics.ts'
import { fullDate } from '@hansa/portal-embed/core/dates.ts'
import {
  type Drawn,
  dateText,
  docList,
  list,
  outerLink,
  paragraphs,
  prose,
  refLink,
  refList,
  section,
  socialLink,
  textList,
} from './blocks.ts'
import { html, type Html } from './html.ts'
import { countryName, languageNames, type Speech } from './speech.ts'

/** An organisation. */
export function partnerPage(item: PartnerItem, speech: Speech): Drawn {
  const { page, embed } = speech
  const place = [item.address, item.city, countryName(speech, item.country)].filter(Boolean).join(', ')
  return {
    type: item.type && embed.partners[item.type],
    lead: item.nameOriginal === item.title ? undefined : item.nameOriginal,
    facts: [
      [page.address, place],
      [page.website, outerLink(item.website)],
      [page.member, refLink(speech, item.member)],
    ],
    image: item.logo,
    body: [
      prose(speech, item.description, item),
      section(page.links, item.socialLinks && list(item.socialLinks.map(socialLink))),
      section(embed.list.contacts, refList(speech, item.contacts)),
    ],
  }
}

/** A way to reach somebody. */
export function contactPage(item: ContactItem, speech: Speech): Drawn {
  const { page, embed } = speech
  const { street, postalCode, city, country } = item.address ?? {}
  const town = [postalCode, city].filter(Boolean).join(' ')
  return {
    type: item.type && embed.contacts[item.type],
    lead: item.jobTitle,
    facts: [
      [page.organisation, refLink(speech, item.organisation)],
      [page.responsibility, item.areaOfResponsibility],
      [page.email, item.emails && reachables(item.emails, 'mailto:')],
      [page.phone, item.phones && reachables(item.phones, 'tel:')],
      [page.address, [street, town, countryName(speech, country)].filter(Boolean).join(', ')],
      [page.hours, paragraphs(speech, item.openingHours, item)],
      [page.links, item.links && list(item.links.map(({ url, label }) => outerLink(url, label)))],
    ],
    image: item.photo,
    body: [],
  }
}

function reachables(rows: readonly { label?: string | undefined; value: string }[], scheme: string): Html {
  return list(
    rows.map(
      ({ label, value }) =>
        html`<bdi><a href="${scheme}${value}">${value}</a></bdi
          >${label && html` <small>${label}</small>`}`,
    ),
  )
}

/** Something of the library. */
export function resourcePage(item: ResourceItem, speech: Speech): Drawn {
  const { page, embed } = speech
  const { practice, strategy } = item
  return {
    type: item.type && embed.resources[item.type],
    lead: item.summary,
    facts: [
      [page.published, item.dateText ?? item.year?.toString()],
      [page.licence, item.licence === 'unknown' ? undefined : item.licence],
      [page.website, outerLink(item.externalUrl)],
      [page.steps, strategy?.stage && page[strategy.stage]],
    ],
    image: item.image,
    body: [
      prose(speech, item.body, item),
      section(page.context, paragraphs(speech, practice?.context, item)),
      section(page.challenge, paragraphs(speech, practice?.challenge, item)),
      section(page.solution, paragraphs(speech, practice?.solution, item)),
      section(page.results, paragraphs(speech, practice?.results, item)),
      section(page.transferability, paragraphs(speech, practice?.transferability, item)),
      section(page.replicatedBy, refList(speech, practice?.replicatedBy)),
      section(
        page.steps,
        strategy?.steps &&
          list(strategy.steps.map(({ stage, date }) => html`${page[stage]} ${dateText(speech, date)}`)),
      ),
      section(page.documents, docList(speech, item.files)),
      section(embed.list.projects, item.project && refList(speech, [item.project])),
      section(embed.list.partners, refList(speech, item.partners)),
      section(embed.list.meetings, refList(speech, item.meetings)),
    ],
    topics: item.topics,
  }
}

/** A funding programme. */
export function programmePage(item: ProgrammeItem, speech: Speech): Drawn {
  const { page } = speech
  return {
    lead: item.fundingStatement,
    facts: [
      [page.funder, item.funder],
      [speech.embed.duration, dateText(speech, item.start, item.end, { ...fullDate, timeZone: 'UTC' })],
      [page.website, outerLink(item.website)],
    ],
    image: item.emblem,
    body: [
      section(page.generalObjectives, textList(speech, item.generalObjectives, item)),
      section(page.specificObjectives, textList(speech, item.specificObjectives, item)),
      paragraphs(speech, item.disclaimer, item, 'note'),
    ],
  }
}

/** A member city. */
export function municipalityPage(item: MunicipalityItem, speech: Speech): Drawn {
  const { page } = speech
  return {
    lead: item.nameOriginal === item.title ? undefined : item.nameOriginal,
    facts: [
      [page.region, item.region],
      [page.country, countryName(speech, item.country)],
      [page.spoken, languageNames(speech, item.locales)],
      [page.website, outerLink(item.website)],
      [page.accessibility, outerLink(item.accessibilityStatement)],
    ],
    image: item.coatOfArms,
    body: [],
  }
}

/** A topic. */
export function topicPage(item: TopicItem, speech: Speech): Drawn {
  return { lead: item.description, facts: [[speech.page.parent, refLink(speech, item.parent)]], body: [] }
}
