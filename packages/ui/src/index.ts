/**
 * How Rembuk looks and speaks.
 *
 * Components, icons, languages and formats. They know no domain: words come in as properties. Colours come
 * from `@rembuk/ui/tokens.css`, and components name roles only, never dyes.
 */
export { Avatar, type AvatarPerson } from "./avatar/avatar.tsx";
export { AvatarStack } from "./avatar/avatar-stack.tsx";
export { initialsOf } from "./avatar/initials.ts";
export {
  Button,
  ButtonLink,
  type ButtonLook,
  buttonLook,
  type ButtonSize,
  type ButtonTone,
} from "./button/button.tsx";
export { Checkbox, Switch } from "./choice/checkbox.tsx";
export { Chip, Tag } from "./choice/chip.tsx";
export { type Segment, Segmented } from "./choice/segmented.tsx";
export { Dialog, type DialogProps, Sheet } from "./dialog/dialog.tsx";
export { EmptyState } from "./empty/empty-state.tsx";
export { type Control, Field, type FieldFrame } from "./field/field.tsx";
export { type Choice, type ChoiceGroup, Select } from "./field/select.tsx";
export { DateField, TextArea, TextField, TimeField } from "./field/text-field.tsx";
export { createFormats, type Formats } from "./i18n/formats.ts";
export {
  type Locale,
  LOCALE_NAMES,
  LocaleProvider,
  LOCALES,
  type LocaleState,
  preferredLocale,
  useLocale,
} from "./i18n/locale.tsx";
export {
  createMessages,
  type Dictionary,
  type Messages,
  type Sentence,
  speak,
  type Translate,
} from "./i18n/messages.ts";
export { plural, type PluralForms } from "./i18n/plural.ts";
export {
  deviceZone,
  FIRST_ZONES,
  zoneChoices,
  zoneCity,
  zoneLabel,
  zoneShort,
} from "./i18n/zones.ts";
export type { IconName } from "./icon/glyphs.ts";
export { Icon } from "./icon/icon.tsx";
export { PlatformGlyph } from "./icon/platform-glyph.tsx";
export type { PlatformGlyphName } from "./icon/platform-glyphs.ts";
export { KawungCloth, KawungMark, KawungPlace, KawungSign } from "./kawung/kawung.tsx";
export { ariaChord, isChord, keyCaps } from "./keys/chord.ts";
export {
  chordsOf,
  createKeys,
  type Deed,
  isField,
  type Keys,
  KeysProvider,
  useKeys,
} from "./keys/keys.tsx";
export { announce, Announcer } from "./live/announcer.tsx";
export { createLate } from "./live/create-late.ts";
export { createMedia } from "./live/create-media.ts";
export { Menu, type MenuItem, type MenuProps } from "./menu/menu.tsx";
export { Note, type NoteTone } from "./note/note.tsx";
export { foldText, matching, type PaletteItem, wordsOf } from "./palette/matching.ts";
export { Palette, type PaletteProps } from "./palette/palette.tsx";
export { Popover } from "./popover/popover.tsx";
export { ProgressBar, Skeleton } from "./progress/progress-bar.tsx";
export {
  STATUS_SHAPES,
  StatusBadge,
  StatusIcon,
  StatusMark,
  type StatusName,
} from "./status/status.tsx";
export { readStored, writeStored } from "./stored.ts";
export { Table } from "./table/table.tsx";
export { Kbd } from "./text/kbd.tsx";
export { VisuallyHidden } from "./text/visually-hidden.tsx";
export { setTheme, showTheme, type Theme, theme } from "./theme/theme.ts";
export { ToastRegion } from "./toast/toast-region.tsx";
export { showToast, type Toast } from "./toast/toasts.ts";
export { IconButton, Tooltip } from "./tooltip/tooltip.tsx";
