/** The mark: four towns tied to one hub. */
export function Icon() {
  return (
    <svg
      className="hansa-icon"
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden="true"
    >
      <path d="M24 24 9 11M24 24l16-12M24 24 8 37M24 24l17 12" />
      <circle cx="24" cy="24" r="7" fill="#0b6e75" stroke="none" />
      <g fill="currentColor" stroke="none">
        <circle cx="9" cy="11" r="4.5" />
        <circle cx="40" cy="12" r="4.5" />
        <circle cx="8" cy="37" r="4.5" />
        <circle cx="41" cy="36" r="4.5" />
      </g>
    </svg>
  )
}

/** The product's name beside its mark, on the sign-in page. */
export function Logo() {
  return (
    <div className="hansa-logo">
      <Icon />
      <span>Hansa</span>
    </div>
  )
}
