/** Answers that are remembered by their question, up to a number; the longest unused are forgotten first. */
export function memo<T>(most: number): (question: string, answer: () => T) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (question, answer) => {
    const found = known.get(question) ?? { answer: answer() };
    known.delete(question);
    known.set(question, found);
    const oldest = known.size > most ? known.keys().next() : null;
    if (oldest !== null && oldest.done === false) known.delete(oldest.value);
    return found.answer;
  };
}
