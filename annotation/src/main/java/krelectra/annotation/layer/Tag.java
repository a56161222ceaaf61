package krelectra.annotation.layer;

/**
 * A value to choose.
 *
 * @param name as it stands in files
 * @param description for people
 * @param colour as {@code #rrggbb}
 * @param key the key that gives it, empty without one
 */
public record Tag(String name, String description, String colour, String key) {}
