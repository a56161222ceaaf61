package krelectra.annotation.label;

/**
 * A label that another one points to.
 *
 * @param role as what; may be empty
 * @param target the label's id
 */
public record Link(String role, String target) {}
