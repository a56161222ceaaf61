package krelectra.annotation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.document.Range;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonSyntaxException;
import krelectra.annotation.quality.Split.Part;
import org.junit.jupiter.api.Test;

class DataSetJsonTest {
  private static DataSet set(DataSetTask task, Said... said) {
    DataSetRule rule =
        new DataSetRule(
            "l",
            "label",
            task,
            new Whose(List.of("kim")),
            new SplitRule(SplitRule.Kind.DOCUMENT, 0.125, 0.25, -7));
    List<DataItem> items = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      Part part = i % 2 == 0 ? Part.TRAIN : Part.DEV;
      items.add(new DataItem("d/" + i, "d", "s" + i, part, said[i]));
    }
    return DataSet.of("이름", "p", rule, List.of("가"), items, Map.of(LeftOut.NO_TEXT, 3));
  }

  private static final List<DataSet> SETS =
      List.of(
          set(DataSetTask.CLASSES, new Said.OfText("한 줄\n\t\"둘\"", "가"), new Said.OfText("", "나")),
          set(DataSetTask.PAIRS, new Said.OfPair("하나", "둘", "가")),
          set(DataSetTask.SCORE, new Said.Scored("하나", "", "4.20"), new Said.Scored("a", "b", "1")),
          set(DataSetTask.TOKENS, new Said.Tagged(List.of("서울에", "간다"), List.of("LC-B", "O"))),
          set(
              DataSetTask.ANSWERS,
              new Said.Answered("어디?", "서울에 간다 😀", List.of(new Range(0, 2), new Range(8, 9)))));

  private static List<Json> items(DataSet set) {
    return set.items().stream().<Json>map(DataSetJson::item).toList();
  }

  @Test
  void everyKindIsReadBackAsItWas() {
    for (DataSet set : SETS) {
      Json head = JsonReader.parse(DataSetJson.head(set).inLine());
      List<Json> items = items(set).stream().map(item -> JsonReader.parse(item.inLine())).toList();
      assertThat(DataSetJson.read(head, items)).isEqualTo(set);
      assertThat(DataSetJson.summary(head)).isEqualTo(set.summary());
    }
  }

  @Test
  void anItemThatIsThereTwiceIsRefused() {
    DataSet set = SETS.getFirst();
    DataSet twice = set.with("twice", List.of(set.items().getFirst(), set.items().getFirst()));
    assertThatThrownBy(() -> DataSetJson.read(DataSetJson.head(twice), items(twice)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has an item twice");
  }

  /** A backup may come from anywhere: whatever stands in it, it is a set or it is refused. */
  @Test
  void whateverStandsThereIsReadOrRefused() {
    Random random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      DataSet set = SETS.get(i % SETS.size());
      String head = DataSetJson.head(set).inLine();
      List<String> items = new ArrayList<>();
      items(set).forEach(item -> items.add(item.inLine()));
      if (random.nextBoolean()) {
        head = damaged(head, random);
      } else {
        items.set(0, damaged(items.getFirst(), random));
      }
      try {
        List<Json> parsed = new ArrayList<>();
        for (String item : items) {
          parsed.add(JsonReader.parse(item));
        }
        assertThat(DataSetJson.read(JsonReader.parse(head), parsed).isWhole()).isTrue();
      } catch (IllegalArgumentException | JsonSyntaxException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1500);
  }

  private static String damaged(String json, Random random) {
    int at = random.nextInt(json.length());
    int end = Math.min(json.length(), at + 1 + random.nextInt(4));
    String instead =
        switch (random.nextInt(5)) {
          case 0 -> "";
          case 1 -> "-1";
          case 2 -> "null";
          case 3 -> Character.toString((char) (' ' + random.nextInt(90)));
          default -> "[]";
        };
    return json.substring(0, at) + instead + json.substring(end);
  }
}
