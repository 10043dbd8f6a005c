// The block in the editor: what the hub answers, and controls beside it. Plain JavaScript on what WordPress brings, so that nothing needs to be built.
;(({ blocks, blockEditor, components, element, i18n, serverSideRender: ServerSideRender }) => {
  const { createElement: h } = element
  const { __ } = i18n
  const { Disabled, PanelBody, RangeControl, SelectControl, TextControl } = components

  const kinds = () => ({
    news: __('News', 'hansa'),
    meetings: __('Meetings', 'hansa'),
    projects: __('Projects', 'hansa'),
    resources: __('Resources', 'hansa'),
    contacts: __('Contacts', 'hansa'),
    partners: __('Partners', 'hansa'),
  })
  const times = () => ({
    '': __('Any time', 'hansa'),
    upcoming: __('Upcoming', 'hansa'),
    past: __('Past', 'hansa'),
  })
  /** The layouts that suit a kind: the hub refuses the others. */
  const layouts = (kind) => ({
    '': __('Default', 'hansa'),
    list: __('List', 'hansa'),
    cards: __('Cards', 'hansa'),
    compact: __('Compact', 'hansa'),
    ...(kind === 'meetings' && { agenda: __('Agenda', 'hansa'), calendar: __('Calendar', 'hansa') }),
    ...(kind === 'partners' && { logos: __('Logos', 'hansa') }),
    ...(kind === 'projects' && { sheet: __('Project sheets', 'hansa') }),
  })

  /** Controls for the attributes of one block. */
  const controls = ({ attributes, setAttributes }) => {
    const bound = (Control, name, label, more = {}) =>
      h(Control, {
        key: name,
        label,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
        ...more,
      })
    const text = (name, label, help) => bound(TextControl, name, label, { help })
    const choice = (name, label, texts, more = {}) =>
      bound(SelectControl, name, label, {
        options: Object.entries(texts).map(([value, text]) => ({ value, label: text })),
        ...more,
      })
    const number = (name, label, min, max) => bound(RangeControl, name, label, { min, max })
    return { text, choice, number }
  }

  const whatIsShown = (props) => {
    const { text, choice, number } = controls(props)
    const embed = text(
      'embed',
      __('Stored embed', 'hansa'),
      __('The id of an embed that was made in the hub. Leave it empty to choose below.', 'hansa'),
    )
    if (props.attributes.embed) return [embed]
    const asInAddress = __('As in the address of its page on the hub, for example durres.', 'hansa')
    return [
      embed,
      choice('kind', __('Kind', 'hansa'), kinds(), {
        // The layout may suit the former kind alone.
        onChange: (kind) => props.setAttributes({ kind, layout: '' }),
      }),
      text('municipality', __('Municipality', 'hansa'), asInAddress),
      text('project', __('Project', 'hansa'), asInAddress),
      text('partner', __('Partner', 'hansa'), asInAddress),
      text('topic', __('Topic', 'hansa'), asInAddress),
      choice('when', __('When', 'hansa'), times()),
      number('limit', __('Number of items', 'hansa'), 1, 50),
    ]
  }

  const look = (props) => {
    const { text, choice, number } = controls(props)
    const lang = text(
      'lang',
      __('Language', 'hansa'),
      __('For example sq. Leave it empty for the language of the page.', 'hansa'),
    )
    if (props.attributes.embed) return [lang]
    return [
      lang,
      choice('layout', __('Layout', 'hansa'), layouts(props.attributes.kind)),
      number('headingLevel', __('Level of the headings', 'hansa'), 2, 6),
      text('label', __('Name of the list for screen readers', 'hansa')),
    ]
  }

  blocks.registerBlockType('hansa/list', {
    edit(props) {
      const panel = (title, children) => h(PanelBody, { key: title, title }, children)
      return h(
        'div',
        blockEditor.useBlockProps(),
        h(
          blockEditor.InspectorControls,
          null,
          panel(__('What is shown', 'hansa'), whatIsShown(props)),
          panel(__('Look', 'hansa'), look(props)),
        ),
        h(
          Disabled,
          null,
          h(ServerSideRender, { block: 'hansa/list', attributes: props.attributes, httpMethod: 'POST' }),
        ),
      )
    },
    save: () => null,
  })
})(window.wp)
