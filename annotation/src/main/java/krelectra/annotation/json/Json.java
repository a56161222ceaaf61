package krelectra.annotation.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Properties;
import org.jspecify.annotations.Nullable;

/** A JSON value. Objects keep the order of their keys, numbers their digits. */
public sealed interface Json {
  // a method: a constant would be initialised with the class it is of
  static Json nothing() {
    return new Null();
  }

  /** A string. */
  record Text(String text) implements Json {}

  /** A number as it is written. */
  record Num(String literal) implements Json {}

  /** True or false. */
  record Flag(boolean flag) implements Json {}

  /** Null. */
  record Null() implements Json {}

  /** An array. */
  record Array(List<Json> items) implements Json {
    /** Copies the items. */
    public Array {
      items = List.copyOf(items);
    }
  }

  /** An object. Two are equal in any order of their keys. */
  record Obj(Map<String, Json> members) implements Json {
    /** Copies the members, in order. */
    public Obj {
      members = Properties.copyOf(members);
    }

    /** A member, null if it is not there. */
    public @Nullable Json get(String name) {
      return members.get(name);
    }

    /** A member that is a string, or an empty text. */
    public String text(String name) {
      return members.get(name) instanceof Text(String text) ? text : "";
    }

    /** The items of a member that is an array, or none. */
    public List<Json> items(String name) {
      return members.get(name) instanceof Array(List<Json> items) ? items : List.of();
    }

    /** The same with a member set: in its place if it is there, else last. */
    public Obj with(String name, Json value) {
      Map<String, Json> changed = new LinkedHashMap<>(members);
      changed.put(name, value);
      return new Obj(changed);
    }

    /** The same without a member. */
    public Obj without(String name) {
      Map<String, Json> changed = new LinkedHashMap<>(members);
      changed.remove(name);
      return new Obj(changed);
    }
  }

  static Json of(String text) {
    return new Text(text);
  }

  static Json of(long number) {
    return new Num(Long.toString(number));
  }

  static Json of(boolean flag) {
    return new Flag(flag);
  }

  /** An object of names and values in turn. */
  static Obj object(Object... namesAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new Obj(members);
  }

  /** A string's text, a number's digits, true or false; empty for other values. */
  default String scalar() {
    return switch (this) {
      case Text(String text) -> text;
      case Num(String literal) -> literal;
      case Flag(boolean flag) -> Boolean.toString(flag);
      default -> "";
    };
  }

  /** A whole number that an int holds, or {@code otherwise}. */
  default int intOr(int otherwise) {
    if (this instanceof Num(String literal) && literal.length() <= 11) {
      try {
        return Integer.parseInt(literal);
      } catch (NumberFormatException e) {
        return otherwise;
      }
    }
    return otherwise;
  }

  /** In one line, as Python writes it, all characters as they are. */
  default String inLine() {
    return JsonStyle.PYTHON.write(this);
  }
}
