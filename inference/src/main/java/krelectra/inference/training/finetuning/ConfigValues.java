package krelectra.inference.training.finetuning;

import java.nio.file.Path;
import krelectra.inference.InputException;
import tools.jackson.databind.JsonNode;

/** Reads single settings, each within its bounds. */
record ConfigValues(Path file, JsonNode json) {
  /** A whole number from 1 on. */
  int count(String key, int fallback) {
    int value = zeroOrMore(key, fallback);
    if (value == 0) {
      throw fault(key, "must be at least 1");
    }
    return value;
  }

  /** A whole number; in those files -1 stands for nothing given. */
  int zeroOrMore(String key, int fallback) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return fallback;
    }
    boolean whole = value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
    if (!whole || value.asDouble() < -1 || value.asDouble() > Integer.MAX_VALUE) {
      throw fault(key, "must be a whole number");
    }
    return Math.max(0, (int) value.asDouble());
  }

  double share(String key, double fallback) {
    double value = number(key, fallback);
    if (value > 1) {
      throw fault(key, "must be a number from 0 to 1");
    }
    return value;
  }

  double positive(String key, double fallback) {
    double value = number(key, fallback);
    if (value == 0) {
      throw fault(key, "must be above 0");
    }
    return value;
  }

  String text(String key, String fallback) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw fault(key, "must be a text");
    }
    return value.asString();
  }

  boolean flag(String key, boolean fallback) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (!value.isBoolean()) {
      throw fault(key, "must be true or false");
    }
    return value.asBoolean();
  }

  private double number(String key, double fallback) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (!value.isNumber() || !(value.asDouble() >= 0) || Double.isInfinite(value.asDouble())) {
      throw fault(key, "must be a number from 0 on");
    }
    return value.asDouble();
  }

  private InputException fault(String key, String problem) {
    return InputException.at(file, key + " " + problem, "correct the file");
  }
}
