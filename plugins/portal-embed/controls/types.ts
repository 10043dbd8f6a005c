/** The types of a kind's items, which the API calls `kind`: those that can be chosen. A test keeps them as the hub has them. */
export const types: Readonly<Record<string, string>> = {
  news: 'news announcement call pressRelease story',
  meetings:
    'localMeeting transnationalMeeting conference roundTable workshop projectPlanningWorkshop replicationWorkshop training webinar',
  partners:
    'municipality association region ministry civilSociety university internationalOrganisation company school other',
  contacts: 'person office pressDesk projectDesk',
  resources:
    'goodPractice caseStudy recommendation strategy positionPaper newsletter report toolkit training index framework library',
}
