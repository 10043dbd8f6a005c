/** The values that public fields may take, as the content model names them. */
export const translationStates = ['original', 'current', 'outdated', 'machine'] as const
export const newsCategories = ['news', 'announcement', 'call', 'pressRelease', 'story'] as const
export const audiences = ['residents', 'migrants', 'professionals', 'media', 'partners'] as const
export const meetingKinds = [
  'localMeeting',
  'transnationalMeeting',
  'conference',
  'roundTable',
  'workshop',
  'projectPlanningWorkshop',
  'replicationWorkshop',
  'training',
  'webinar',
] as const
export const meetingStatuses = ['scheduled', 'cancelled', 'postponed', 'rescheduled', 'movedOnline'] as const
export const attendanceModes = ['offline', 'online', 'mixed'] as const
export const accessibilityFeatures = [
  'stepFree',
  'accessibleToilet',
  'hearingLoop',
  'signLanguage',
  'reservedSeating',
  'easyRead',
] as const
export const documentPurposes = ['agenda', 'presentation', 'minutes', 'other'] as const
export const participantKinds = [
  'municipality',
  'ministry',
  'civilSociety',
  'internationalOrganisation',
  'publicInstitution',
  'citizens',
  'other',
] as const
export const lifecycles = ['planned', 'ongoing', 'completed', 'frozen'] as const
export const activityKinds = [
  'conferences',
  'roundTables',
  'workshops',
  'projectPlanningWorkshops',
  'pilotActions',
  'localMeetings',
  'internationalMeetings',
  'awareness',
  'other',
] as const
export const partnershipRoles = ['lead', 'partner', 'associated', 'funder', 'supporter'] as const
export const partnerKinds = [
  'municipality',
  'association',
  'region',
  'ministry',
  'civilSociety',
  'university',
  'internationalOrganisation',
  'company',
  'school',
  'other',
] as const
export const contactKinds = ['person', 'office', 'pressDesk', 'projectDesk'] as const
export const resourceKinds = [
  'goodPractice',
  'caseStudy',
  'recommendation',
  'strategy',
  'positionPaper',
  'newsletter',
  'report',
  'toolkit',
  'training',
  'index',
  'framework',
  'library',
] as const
export const strategyStages = ['pilot', 'drafted', 'endorsed', 'signed', 'monitored'] as const
export const socialPlatforms = [
  'facebook',
  'instagram',
  'x',
  'linkedin',
  'youtube',
  'mastodon',
  'other',
] as const
export const qualifiers = ['exact', 'over', 'about'] as const
