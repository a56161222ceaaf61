package krelectra.app.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Unit;
import krelectra.annotation.team.Blinding;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the view in its states into {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class AnnotatePicturesTest {
  private static final String ME = CorpusFixture.ME;
  private static final String[] NEWS = {
    "특히 영화 ‘트랜스포터’의 주연 제이슨 스타뎀의 액션이 지난 3월 서울에서 화제를 모았다.",
    "한국은행은 27일 기준금리를 연 3.50%로 동결했다고 밝혔다.",
    "이순신 장군은 1592년 한산도에서 크게 이겼다.",
    "부산국제영화제는 매년 10월 해운대에서 열린다.",
    "그런데 이 배우는 누구인가요? ㅋㅋㅋ 👩‍👩‍👧",
    "손흥민이 토트넘 홋스퍼의 주장 완장을 찼다."
  };

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private AnnotatePictures pictures;

  @Start
  void start(Stage stage) {
    pictures = new AnnotatePictures(stage, folder);
  }

  private static void span(
      CorpusFixture f, String id, String words, String tag, String by, State state) {
    int start = String.join("\n", NEWS).indexOf(words);
    f.put("뉴스.tsv", id, "ner", by, new Target.OfSpan(start, start + words.length()), tag, state);
  }

  private static void news(CorpusFixture f) {
    f.document("뉴스.tsv", NEWS);
    span(f, "a", "트랜스포터", "OG", ME, State.ACCEPTED);
    span(f, "b", "제이슨 스타뎀", "PS", ME, State.ACCEPTED);
    span(f, "c", "지난 3월", "DT", "m", State.SUGGESTED);
    span(f, "d", "서울", "LC", "m", State.SUGGESTED);
    span(f, "e", "이순신", "PS", ME, State.ACCEPTED);
    f.annotate.notes().add("배역과 배우를 구별할 것", true);
  }

  @Test
  void spans() throws Exception {
    for (Theme theme : Theme.values()) {
      for (Language language : Language.values()) {
        pictures.draw(
            "annotate-spans-"
                + theme.name().toLowerCase(java.util.Locale.ROOT)
                + "-"
                + language.code(),
            theme,
            language,
            f -> {
              news(f);
              f.annotate.sentence().activate("b");
            },
            (f, shown) -> beside(f, shown, theme, language),
            "klue-ner",
            "nsmc");
      }
    }
  }

  private static void beside(CorpusFixture f, AnnotateStage shown, Theme theme, Language language) {
    if (theme == Theme.LIGHT) {
      AnnotatePictures.select(shown, "tab-notes");
    } else if (language == Language.ENGLISH) {
      AnnotatePictures.select(shown, "tab-correction");
      f.annotate.correction().textProperty().set(NEWS[0].replace("스타뎀", "스테이섬"));
    }
  }

  @Test
  void selectionAndEvidence() throws Exception {
    pictures.draw(
        "annotate-selection-ko",
        Theme.LIGHT,
        Language.KOREAN,
        f -> {
          news(f);
          f.annotate.queue().select(3);
          f.annotate.sentence().draw(0, 4, false, false);
          f.annotate.evidence().shownProperty().set(true);
        },
        "klue-ner");
  }

  private static void blind(CorpusFixture f) {
    news(f);
    span(f, "o", "트랜스포터", "PS", "이수진", State.ACCEPTED);
    Project before = f.project().project().orElseThrow();
    Project after = Blinding.of(before).with("ner", true).in(before);
    f.corpus.edit(Edit.change(new Item.OfProject(before), new Item.OfProject(after)));
    f.annotate.sentence().activate("b");
  }

  @Test
  void blindWork() throws Exception {
    pictures.draw(
        "annotate-blind-ko", Theme.LIGHT, Language.KOREAN, AnnotatePicturesTest::blind, "klue-ner");
    pictures.draw(
        "annotate-blind-shown-en",
        Theme.DARK,
        Language.ENGLISH,
        f -> {
          blind(f);
          f.annotate.blind().show();
        },
        "klue-ner");
  }

  @Test
  void nestedAndLong() throws Exception {
    String text =
        "서울대학교병원 어린이병원은 보건복지부가 지정한 공공전문진료센터로서 희귀질환을 앓는 어린이들을 돌보고 있으며, "
            + "지난해에는 전국에서 온 환자 12,000여 명이 이곳에서 치료를 받았다고 병원 관계자가 설명했다. ".repeat(14);
    pictures.draw(
        "annotate-nested-long-ko",
        Theme.LIGHT,
        Language.KOREAN,
        f -> {
          f.layer(
              Layer.of(
                      "phrase",
                      "구 묶음",
                      LayerKind.SPAN,
                      List.of(Feature.optional("label", FeatureType.TEXT)))
                  .withSpans(Overlap.NESTED, true, Unit.MORPHEME));
          f.document("병원.txt", text.strip());
          f.put("병원.txt", "1", "phrase", ME, new Target.OfSpan(0, 2), "LC");
          f.put("병원.txt", "2", "phrase", ME, new Target.OfSpan(0, 5), "OG-학교");
          f.put("병원.txt", "3", "phrase", ME, new Target.OfSpan(0, 13), "OG");
          f.put("병원.txt", "4", "phrase", ME, new Target.OfSpan(15, 60), "VP");
          f.put(
              "병원.txt",
              "5",
              "phrase",
              ME,
              new Target.OfSpan(List.of(new Range(27, 29), new Range(34, 36))),
              "불연속");
          f.annotate.sentence().activate("5");
        },
        (f, shown) -> AnnotatePictures.select(shown, "tab-keys"));
  }

  @Test
  void occurrencesAndCorrection() throws Exception {
    pictures.draw(
        "annotate-occurrences-ko",
        Theme.LIGHT,
        Language.KOREAN,
        f -> {
          news(f);
          f.document("둘.txt", "서울은 크다. 서울의 밤은 밝다.", "그는 서울에서 나서 서울에서 자랐다.");
          f.annotate.occurrences().everywhereProperty().set(true);
          f.annotate.sentence().activate("d");
          f.annotate.occurrences().look();
        },
        (f, shown) -> AnnotatePictures.select(shown, "tab-occurrences"),
        "klue-ner");
  }

  @Test
  void empty() throws Exception {
    pictures.draw("annotate-no-layers-ko", Theme.LIGHT, Language.KOREAN, f -> {});
    pictures.draw("annotate-no-sentences-en", Theme.DARK, Language.ENGLISH, f -> {}, "klue-ner");
    pictures.draw(
        "annotate-closed-ko",
        Theme.LIGHT,
        Language.KOREAN,
        f -> {
          try {
            f.close();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        },
        "klue-ner");
  }
}
