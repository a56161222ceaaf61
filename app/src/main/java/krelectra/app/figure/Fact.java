package krelectra.app.figure;

/**
 * A thing to be known of a figure.
 *
 * @param key names it in data, for instance {@code model_sha256}, and in {@code fact.model_sha256}
 *     of the messages
 */
public record Fact(String key, String value) {}
