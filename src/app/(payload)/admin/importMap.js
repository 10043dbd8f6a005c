import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { WorkflowPanel as WorkflowPanel_1382e58571d3fea462b1efab5b60d24d } from '../../../admin/review/WorkflowPanel.tsx'
import { Adopt as Adopt_43c0bdcdbc7c78b44ffea5386f013e0f } from '../../../admin/sharing/Adopt.tsx'
import { Base as Base_4a037916c6a1fff54b886d1283767775 } from '../../../admin/editing/Base.tsx'
import { Presence as Presence_f79dc80682cb51244e704dd284170bd1 } from '../../../admin/presence/Presence.tsx'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { PublishButton as PublishButton_204d23d8f809cdbdc85a56136963a71e } from '../../../admin/review/PublishButton.tsx'
import { ClockCell as ClockCell_3c3ee22e67d991d13230cafbe1fc895e } from '../../../admin/clock/ClockCell.tsx'
import { ClockField as ClockField_36bfb98eeff5237025790e9acff30d19 } from '../../../admin/clock/ClockField.tsx'
import { ClockDiff as ClockDiff_b5f372004ba82d81af9033c03ec1c6bc } from '../../../admin/clock/ClockDiff.tsx'
import { ZoneField as ZoneField_bc4d630f4fad9fae37607d2c28cf2c8f } from '../../../admin/clock/ZoneField.tsx'
import { Handover as Handover_b01555b56ed986abe3cd544f1944fc59 } from '../../../admin/projects/Handover.tsx'
import { ContactData as ContactData_01f48c00d966caa94a5964363151278d } from '../../../admin/accounts/ContactData.tsx'
import { StateCell as StateCell_5891b55db546465e49b037fee253b195 } from '../../../admin/sharing/StateCell.tsx'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { Builder as Builder_d4ce1543a6bb6a7f8e22321e8509e237 } from '../../../admin/embeds/Builder.tsx'
import { PortalKeys as PortalKeys_9d0163017703575c49bd8db01db1d6a6 } from '../../../admin/portalKeys/PortalKeys.tsx'
import { Checks as Checks_49a0c58f41dbbd3fee89978e3b8177f5 } from '../../../admin/proof/Checks.tsx'
import { AccountFields as AccountFields_a13c36bc831cf098a9d15bed31c434ef } from '../../../admin/accounts/AccountFields.tsx'
import { PersonView as PersonView_b0a1c50a34b90d568bb0f761a3eb21e8 } from '../../../admin/accounts/PersonView.tsx'
import { AuditExport as AuditExport_ee2c46cb63a4f602a3aad4a4c783ed25 } from '../../../admin/AuditExport.tsx'
import { Icon as Icon_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { Logo as Logo_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { DashboardQueue as DashboardQueue_f293ffc41e506caa2d4f06111c075573 } from '../../../admin/review/DashboardQueue.tsx'
import { Changed as Changed_a7d5df5942d36bada67d3d770a47f550 } from '../../../admin/sharing/Changed.tsx'
import { QuietOnDashboard as QuietOnDashboard_e02c60002bc18504fdd467437ec0d8d3 } from '../../../admin/proof/QuietOnDashboard.tsx'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { ReviewLink as ReviewLink_4431512dddecf47fe06f81601f77126c } from '../../../admin/review/ReviewLink.tsx'
import { PublishedLink as PublishedLink_2db1351ed8cc92e23064af2634792309 } from '../../../admin/proof/PublishedLink.tsx'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { LoginView as LoginView_7b9fccb7da354c39b4b008ab1562c0a9 } from '../../../admin/accounts/LoginView.tsx'
import { PublishedPage as PublishedPage_c63f6f288bb6ac40999cc9e0fcbc9fb6 } from '../../../admin/proof/PublishedPage.tsx'
import { ReviewPage as ReviewPage_ff5fae980a9571ab7ddf347c383717f2 } from '../../../admin/review/ReviewPage.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/review/WorkflowPanel.tsx#WorkflowPanel": WorkflowPanel_1382e58571d3fea462b1efab5b60d24d,
  "/admin/sharing/Adopt.tsx#Adopt": Adopt_43c0bdcdbc7c78b44ffea5386f013e0f,
  "/admin/editing/Base.tsx#Base": Base_4a037916c6a1fff54b886d1283767775,
  "/admin/presence/Presence.tsx#Presence": Presence_f79dc80682cb51244e704dd284170bd1,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/review/PublishButton.tsx#PublishButton": PublishButton_204d23d8f809cdbdc85a56136963a71e,
  "/admin/clock/ClockCell.tsx#ClockCell": ClockCell_3c3ee22e67d991d13230cafbe1fc895e,
  "/admin/clock/ClockField.tsx#ClockField": ClockField_36bfb98eeff5237025790e9acff30d19,
  "/admin/clock/ClockDiff.tsx#ClockDiff": ClockDiff_b5f372004ba82d81af9033c03ec1c6bc,
  "/admin/clock/ZoneField.tsx#ZoneField": ZoneField_bc4d630f4fad9fae37607d2c28cf2c8f,
  "/admin/projects/Handover.tsx#Handover": Handover_b01555b56ed986abe3cd544f1944fc59,
  "/admin/accounts/ContactData.tsx#ContactData": ContactData_01f48c00d966caa94a5964363151278d,
  "/admin/sharing/StateCell.tsx#StateCell": StateCell_5891b55db546465e49b037fee253b195,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/embeds/Builder.tsx#Builder": Builder_d4ce1543a6bb6a7f8e22321e8509e237,
  "/admin/portalKeys/PortalKeys.tsx#PortalKeys": PortalKeys_9d0163017703575c49bd8db01db1d6a6,
  "/admin/proof/Checks.tsx#Checks": Checks_49a0c58f41dbbd3fee89978e3b8177f5,
  "/admin/accounts/AccountFields.tsx#AccountFields": AccountFields_a13c36bc831cf098a9d15bed31c434ef,
  "/admin/accounts/PersonView.tsx#PersonView": PersonView_b0a1c50a34b90d568bb0f761a3eb21e8,
  "/admin/AuditExport.tsx#AuditExport": AuditExport_ee2c46cb63a4f602a3aad4a4c783ed25,
  "/admin/Logo.tsx#Icon": Icon_31632a3714af2a4550104a8aa2f6722e,
  "/admin/Logo.tsx#Logo": Logo_31632a3714af2a4550104a8aa2f6722e,
  "/admin/review/DashboardQueue.tsx#DashboardQueue": DashboardQueue_f293ffc41e506caa2d4f06111c075573,
  "/admin/sharing/Changed.tsx#Changed": Changed_a7d5df5942d36bada67d3d770a47f550,
  "/admin/proof/QuietOnDashboard.tsx#QuietOnDashboard": QuietOnDashboard_e02c60002bc18504fdd467437ec0d8d3,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "/admin/review/ReviewLink.tsx#ReviewLink": ReviewLink_4431512dddecf47fe06f81601f77126c,
  "/admin/proof/PublishedLink.tsx#PublishedLink": PublishedLink_2db1351ed8cc92e23064af2634792309,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "/admin/accounts/LoginView.tsx#LoginView": LoginView_7b9fccb7da354c39b4b008ab1562c0a9,
  "/admin/proof/PublishedPage.tsx#PublishedPage": PublishedPage_c63f6f288bb6ac40999cc9e0fcbc9fb6,
  "/admin/review/ReviewPage.tsx#ReviewPage": ReviewPage_ff5fae980a9571ab7ddf347c383717f2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
