package krelectra.app.loop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetBuilder;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.SplitRule;
import krelectra.annotation.dataset.Whose;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;

/** Small sets of reviews. */
final class ReviewSet {
  private ReviewSet() {}

  /** Texts and their classes in turn. */
  static DataSet of(String... textsAndLabels) {
    DocumentBuilder builder = new DocumentBuilder("d", 1, Map.of());
    for (int i = 0; i < textsAndLabels.length; i += 2) {
      String sentence = builder.line(textsAndLabels[i], Map.of());
      builder.label(
          "class",
          new Target.OfSentence(sentence),
          Map.of(Feature.LABEL, Value.of(textsAndLabels[i + 1])));
    }
    Layer layer = Layer.of("class", "class", LayerKind.SENTENCE, List.of(Feature.label("")));
    DataSetRule rule =
        new DataSetRule(
            "class",
            Feature.LABEL,
            DataSetTask.CLASSES,
            Whose.CURATED_FIRST,
            new SplitRule(SplitRule.Kind.STRATIFIED, 0.2, 0.2, 1));
    var source = new Annotator(Annotator.SOURCE, "file", Annotator.Kind.SOURCE);
    var set = new DataSetBuilder("p", rule, layer, Optional.empty(), List.of(source));
    set.add(builder.build());
    return set.build("reviews");
  }

  /** Good and bad ones, all different, every {@code wrong}th with the other's label. */
  static DataSet reviews(int count, int wrong) {
    String[] parts = new String[2 * count];
    String[] good = {"정말 좋다", "최고의 영화", "재미있게 봤다", "감동적이다"};
    String[] bad = {"너무 나쁘다", "최악의 영화", "지루해서 잤다", "돈이 아깝다"};
    for (int i = 0; i < count; i++) {
      boolean isGood = i % 2 == 0;
      boolean isWrong = wrong > 0 && i % wrong == 1;
      parts[2 * i] = (isGood ? good : bad)[i / 2 % 4] + " " + (char) ('가' + i);
      parts[2 * i + 1] = isGood != isWrong ? "1" : "0";
    }
    return of(parts);
  }
}
