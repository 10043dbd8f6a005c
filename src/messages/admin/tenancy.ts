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

/** Texts of the multi-tenant plugin that name a tenant, with our users' word for it, by language. */
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
