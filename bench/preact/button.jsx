/** A button for an action. */
export function Button({ look = "secondary", action, children, ...rest }) {
  return (
    <button type="button" class={look} part={action} data-action={action} {...rest}>
      <span>{children}</span>
    </button>
  );
}
