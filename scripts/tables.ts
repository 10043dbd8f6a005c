// The tables of docs/administrators.md, docs/architecture.md, docs/privacy.md and docs/web-teams.md, made from the data that decides: `npm run generate` writes them, `--check` compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { entryFields, partnerRoleNames, partnerRoles } from '../src/access/partnerships.ts'
import { type Rights, type Role, roleNames, type Row, table } from '../src/access/roles.ts'
import { problems as statuses, refusals } from '../src/errors/catalogue.ts'
import { catalogues } from '../src/messages/admin/catalogues.ts'
import { en as workflow } from '../src/messages/admin/en/workflow.ts'
import { refusalWords, type RefusalCode } from '../src/messages/errors/index.ts'
import { payloadErrors } from '../src/messages/errors/payload.ts'
import { type ProblemCode, problems } from '../src/messages/errors/problems.ts'
import { type FormModel, itemForms, listForms } from '../src/delivery/query/forms.ts'
import { kinds } from '../src/model/kinds/index.ts'
import { elsewhere, files, grounds, type Holding, holdings } from '../src/privacy/holdings.ts'
import { actions, transitions } from '../src/workflow/transitions.ts'
import { floors } from './house.mjs'

const documents = ['docs/administrators.md', 'docs/architecture.md', 'docs/privacy.md', 'docs/web-teams.md']
const { collections } = catalogues.en

const plural = (slug: string) => collections[slug]?.plural ?? slug
const roleLabels = (slug: string, path: string) => collections[slug]?.fields[path]?.[2]?.options ?? {}

/** The rights of one role in one collection, in words. */
function words(rights: Rights, { appendOnly, kept }: Row): string {
  const isEverything =
    rights.create && rights.publish && rights.update === 'municipality' && rights.delete === 'municipality'
  if (isEverything) return 'everything'
  const deletes = appendOnly || kept ? 'none' : rights.delete
  const parts = [
    rights.drafts === 'municipality' && 'reads all',
    rights.drafts === 'own' && 'reads own',
    rights.create && 'creates',
    rights.update === 'municipality' && 'changes',
    rights.update === 'own' && 'changes own',
    rights.update === 'translations' && 'translates',
    rights.publish && 'publishes',
    deletes === 'own' && 'deletes own',
    deletes === 'municipality' && 'deletes',
  ].filter((part) => part !== false)
  return parts.length === 0 ? '–' : parts.join(', ')
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`

function markdown(head: string[], rows: string[][]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Collections with the same rights stand in one row. */
function rolesTable(): string {
  const labels = roleLabels('users', 'memberships.roles')
  const groups = new Map<string, string[]>()
  for (const [slug, row] of Object.entries(table)) {
    if (row.owner === 'internal' || row.owner === 'nobody') continue
    const cells = roleNames.map((role: Role) => words(row.roles[role], row))
    const key = JSON.stringify([row.owner, ...cells])
    groups.set(key, [...(groups.get(key) ?? []), plural(slug)])
  }
  const rows = [...groups].map(([key, names]) => {
    const [, ...cells] = JSON.parse(key) as string[]
    return [names.join(', '), ...cells]
  })
  return markdown(['', ...roleNames.map((role) => labels[role] ?? role)], rows)
}

function partnersTable(): string {
  const labels = roleLabels('projects', 'partnerships.role')
  const yes = (value: boolean, text = 'yes') => (value ? text : 'no')
  const rows = partnerRoleNames.map((role) => {
    const rights = partnerRoles[role]
    return [
      labels[role] ?? role,
      yes(rights.edit),
      rights.edit ? 'all entries' : yes(rights.entry, entryFields.join(', ')),
      yes(rights.attach),
      yes(rights.drafts),
    ]
  })
  const head = [
    'role of your city',
    'edit the project',
    'edit its own entry',
    'attach own items',
    'read its drafts',
  ]
  return markdown(head, rows)
}

function stepsTable(): string {
  const rows = actions.map((action) => {
    const { from, to, who, note } = transitions[action]
    return [
      `${workflow[action]} (\`${action}\`)`,
      from.map((state) => workflow[`state_${state}`]).join(', '),
      workflow[`state_${to}`],
      { update: 'changes it', publish: 'publishes it' }[who],
      note,
    ]
  })
  return markdown(['step', 'from', 'to', 'who', 'note'], rows)
}

/** Stores that may hold something of a person; the others are listed in one line. */
function holdingsTable(stores: Record<string, Holding>): string {
  const rows = Object.entries(stores).flatMap(([name, { holds, ground, kept, erased }]) =>
    holds === undefined
      ? []
      : [[`\`${name}\``, holds, ground ? grounds[ground] : '–', kept ?? '–', erased ?? '–']],
  )
  return markdown(['where', 'what of a person', 'ground', 'how long', 'an erasure'], rows)
}

const nothingHeld = (stores: Record<string, Holding>): string =>
  Object.entries(stores)
    .filter(([, { holds }]) => holds === undefined)
    .map(([name]) => `\`${name}\``)
    .join(', ')

/** From the top floor to the lowest, a row for each. */
function floorsTable(): string {
  const rows = floors.map((rooms, index) => [
    String(floors.length - index),
    Object.entries(rooms)
      .map(([room, what]) => `\`${room.replace('*', '')}\` ${what}`)
      .join(' · '),
  ])
  return markdown(['floor', 'rooms'], rows)
}

/** Returns the table of the public side's answers in place of what was asked for. */
function problemsTable(): string {
  const rows = Object.entries(problems).map(([code, { says, remedy }]) => [
    `\`${code}\``,
    String(statuses[code as ProblemCode]),
    says,
    remedy,
  ])
  return markdown(['code', 'status', 'what it says', 'what to do'], rows)
}

/** Returns the table of answers to people who work on the content, and to their programs, in place of what they wanted. */
function refusalsTable(): string {
  const rows = Object.entries(refusals).map(([code, status]) => [
    `\`${code}\``,
    String(status),
    refusalWords[code as RefusalCode].replaceAll('{{', '{').replaceAll('}}', '}'),
  ])
  return markdown(['code', 'status', 'what it says, and what to do'], rows)
}

function payloadErrorsTable(): string {
  const rows = Object.entries(payloadErrors).map(([code, means]) => [`\`${code}\``, means])
  return markdown(['code', 'what it means, and what to do'], rows)
}

/** The forms of lists, then those of items. */
function formsTable(): string {
  const names = (of: FormModel['kinds']) =>
    kinds.every((kind) => of.includes(kind)) ? 'all' : of.map((kind) => `\`${kind}\``).join(', ')
  const rows = (path: string, forms: Record<string, FormModel>) =>
    Object.entries(forms).map(([form, { type, kinds: of, use }]) => [
      `\`/v1/${path}.${form}\``,
      names(of),
      `\`${type}\``,
      use,
    ])
  return markdown(
    ['address', 'kinds', 'type', 'for'],
    [...rows('{kind}', listForms), ...rows('{kind}/{municipality}/{slug}', itemForms)],
  )
}

const tables: Record<string, string> = {
  floors: floorsTable(),
  holdings: holdingsTable(holdings),
  nothing: `${nothingHeld(holdings)}.`,
  files: holdingsTable(files),
  elsewhere: holdingsTable(elsewhere),
  forms: formsTable(),
  roles: rolesTable(),
  partners: partnersTable(),
  payloadErrors: payloadErrorsTable(),
  problems: problemsTable(),
  refusals: refusalsTable(),
  steps: stepsTable(),
}
for (const file of documents) {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(
    /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end of table -->)/g,
    (_whole, start: string, name: string, end: string) => `${start}\n${tables[name] ?? ''}\n\n${end}`,
  )
  if (after !== before) writeFileSync(file, after)
}
