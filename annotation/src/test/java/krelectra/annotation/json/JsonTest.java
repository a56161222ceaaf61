package krelectra.annotation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\": 1.50, \"a\": [1e3, -0, true, null], \"c\": {\"x\": \"😊\\n\\u0001\"}}",
        "{\"b\":1.50,\"a\":[1,2],\"c\":\"가\"}",
        "{\"a\": \"\\uac00\", \"b\": []}",
        "{\n \"a\": {\n  \"b\": [\n   1,\n   2\n  ]\n },\n \"c\": []\n}",
        "{\n\t\"a\": 1\n}",
        "{\n  \"%TYPES\" : { },\n  \"s\" : \"\\uD83E\\uDD73\",\n  \"m\" : [ 2, 3 ]\n}",
      })
  void whatIsReadIsWrittenAsItWas(String text) {
    assertThat(JsonStyle.of(text).write(JsonReader.parse(text))).isEqualTo(text);
    JsonStyle style = JsonStyle.of(text);
    assertThat(JsonStyle.fromProperty(style.asProperty(), JsonStyle.PRETTY)).isEqualTo(style);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1,]", "{\"a\":1,\"a\":2}", "1 2", "{'a':1}", "nan", "\"\\ud83", "[1"})
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonReader.parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void hostileJsonIsRefused() {
    assertThatThrownBy(() -> JsonReader.parse("[".repeat(100_000)))
        .isInstanceOf(JsonSyntaxException.class);
    assertThatThrownBy(() -> JsonReader.parse("1".repeat(100_000)))
        .isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void itemsComeOneByOne() {
    List<String> seen = new ArrayList<>();
    try (var reader =
        new JsonReader(new StringReader("{\"a\": [1,\n[2], {\"x\": 3}], \"b\": 4}"))) {
      reader.visit(
          name -> {
            if (name.equals("a")) {
              reader.visit(item -> seen.add(reader.value().inLine() + "@" + reader.line()));
            } else {
              seen.add(name + reader.value().inLine());
            }
          });
      reader.end();
    }
    assertThat(seen).containsExactly("1@1", "[2]@2", "{\"x\": 3}@2", "b4");
  }

  @Test
  void loneSurrogatesAreEscaped() {
    assertThat(JsonStyle.PYTHON.write(Json.of("a\ud83d"))).isEqualTo("\"a\\uD83D\"");
  }
}
