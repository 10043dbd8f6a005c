/** The word for a municipality by interface language, as the selector and the field show it. */
export const municipalityWord = {
  ar: 'البلدية',
  de: 'Gemeinde',
  en: 'Municipality',
  es: 'Municipio',
  it: 'Comune',
  lv: 'Pašvaldība',
  pl: 'Gmina',
  ro: 'Primărie',
  rs: 'Општина',
  sv: 'Kommun',
  uk: 'Громада',
} as const

/** What the multi-tenant plugin calls a tenant, in our users' word. */
export const tenancyTranslations = Object.fromEntries(
  Object.entries(municipalityWord).map(([language, word]) => [
    language,
    {
      'nav-tenantSelector-label': word,
      'field-assignedTenant-label': word,
      'assign-tenant-button-label': word,
      'assign-tenant-modal-title': `{{title}}: ${word}`,
    },
  ]),
)
