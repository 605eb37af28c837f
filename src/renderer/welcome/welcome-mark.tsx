/** The sign of Galley: a page with a proof reader's tick. */
export function WelcomeMark() {
  return <img src="./icon.svg" width={56} height={56} alt="" />;
}
