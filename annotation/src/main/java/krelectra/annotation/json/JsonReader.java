package krelectra.annotation.json;

import java.io.Closeable;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON, whole or piece by piece. Refuses nesting of over 200, numbers of over 1,000 digits,
 * strings of over 64 million units, a key that comes twice, and anything behind the value.
 */
public final class JsonReader implements Closeable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxNumberLength(1000)
                  .maxStringLength(64 << 20)
                  .build())
          .build();

  private final JsonParser parser;
  private @Nullable JsonToken seen;

  /** Reads from a reader, which is closed with this one. */
  public JsonReader(Reader in) {
    parser = FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  /**
   * The value of a text.
   *
   * @throws JsonSyntaxException if it is no JSON
   */
  public static Json parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      Json value = reader.value();
      reader.end();
      return value;
    }
  }

  /** Takes the members of an object, or the items of an array with an empty name. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * The reader stands before the value: it must be read with {@link JsonReader#value} or a visit.
     */
    void visit(String name);
  }

  /** Reads over the value that comes next. */
  public void skip() {
    next();
    try {
      parser.skipChildren();
    } catch (JacksonException e) {
      throw syntax(problem(e), e);
    }
  }

  private JsonToken next() {
    if (seen != null) {
      JsonToken token = seen;
      seen = null;
      return token;
    }
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw syntax("the JSON ends too early", null);
      }
      return token;
    } catch (JacksonException e) {
      throw syntax(problem(e), e);
    }
  }

  /** The next value, whole. */
  public Json value() {
    return value(next());
  }

  /** Whether a list comes next. */
  public boolean isArray() {
    seen = next();
    return seen == JsonToken.START_ARRAY;
  }

  /** Visits the items of the array, or the members of the object, that comes next. */
  public void visit(Visitor visitor) {
    JsonToken token = next();
    if (token == JsonToken.START_ARRAY) {
      for (JsonToken item = next(); item != JsonToken.END_ARRAY; item = next()) {
        seen = item;
        visitor.visit("");
      }
    } else if (token == JsonToken.START_OBJECT) {
      for (JsonToken name = next(); name != JsonToken.END_OBJECT; name = next()) {
        visitor.visit(parser.currentName());
      }
    } else {
      throw syntax("a list or an object is expected", null);
    }
  }

  /** The line of what was read last, counted from 1. */
  public int line() {
    return parser.currentLocation().getLineNr();
  }

  /** Refuses anything that follows. */
  public void end() {
    try {
      if (parser.nextToken() != null) {
        throw syntax("something follows the JSON's end", null);
      }
    } catch (JacksonException e) {
      throw syntax(problem(e), e);
    }
  }

  private Json value(JsonToken token) {
    try {
      return switch (token) {
        case START_OBJECT -> object();
        case START_ARRAY -> array();
        case VALUE_STRING -> new Json.Text(parser.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
        case VALUE_TRUE -> new Json.Flag(true);
        case VALUE_FALSE -> new Json.Flag(false);
        case VALUE_NULL -> Json.nothing();
        default -> throw syntax("a value is expected", null);
      };
    } catch (JacksonException e) {
      throw syntax(problem(e), e);
    }
  }

  private Json object() {
    Map<String, Json> members = new LinkedHashMap<>();
    for (JsonToken name = next(); name != JsonToken.END_OBJECT; name = next()) {
      String member = parser.currentName();
      members.put(member, value(next()));
    }
    return new Json.Obj(members);
  }

  private Json array() {
    List<Json> items = new ArrayList<>();
    for (JsonToken item = next(); item != JsonToken.END_ARRAY; item = next()) {
      items.add(value(item));
    }
    return new Json.Array(items);
  }

  private JsonSyntaxException syntax(String problem, @Nullable Exception cause) {
    return new JsonSyntaxException(
        problem, line(), cause == null ? new IllegalStateException(problem) : cause);
  }

  private static String problem(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int end = message.indexOf('\n');
    return "is no JSON (" + (end < 0 ? message : message.substring(0, end)) + ")";
  }

  @Override
  public void close() {
    parser.close();
  }
}
