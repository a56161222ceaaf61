package krelectra.app.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.stage.Stage;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Unit;
import krelectra.annotation.team.Blinding;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

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
  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
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
        draw(
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
            "klue-ner",
            "nsmc");
      }
    }
  }

  @Test
  void selectionAndEvidence() throws Exception {
    draw(
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
    draw(
        "annotate-blind-ko", Theme.LIGHT, Language.KOREAN, AnnotatePicturesTest::blind, "klue-ner");
    draw(
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
    draw(
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
        });
  }

  @Test
  void classes() throws Exception {
    draw(
        "annotate-classes-dark-ko",
        Theme.DARK,
        Language.KOREAN,
        f -> {
          f.document("댓글.txt", "이 영화 진짜 재미있다 ㅋㅋㅋ", "남자가 봐도 별로", "그냥 그렇다");
          f.put("댓글.txt", "1", "bias", ME, new Target.OfSentence("s1"), "none");
          f.put(
              "댓글.txt",
              "2",
              "hate",
              "m",
              new Target.OfSentence("s1"),
              "offensive",
              State.SUGGESTED);
          f.put("댓글.txt", "3", "bias", ME, new Target.OfSentence("s2"), "gender");
        },
        "hate");
  }

  @Test
  void pairs() throws Exception {
    draw(
        "annotate-pair-ko",
        Theme.LIGHT,
        Language.KOREAN,
        f -> {
          f.document(
              "kornli.tsv",
              "비가 와서 경기가 취소되었고 관중은 모두 집으로 돌아가야 했다.",
              "경기는 예정대로 열렸다.",
              "그는 집에 갔다.",
              "그는 집에 없다.");
          f.put("kornli.tsv", "1", "pair", ME, new Target.OfPair("s1", "s2"), "contradiction");
          f.put("kornli.tsv", "2", "pair", "source", new Target.OfPair("s3", "s4"), "");
        },
        "kornli");
    draw(
        "annotate-score-en",
        Theme.LIGHT,
        Language.ENGLISH,
        f -> {
          f.document("sts.tsv", "비가 온다.", "눈이 온다.");
          f.put("sts.tsv", "1", "pair", "source", new Target.OfPair("s1", "s2"), "");
        },
        "korsts");
  }

  @Test
  void answers() throws Exception {
    String context =
        "1592년 7월 8일 한산도 앞바다에서 이순신이 이끄는 조선 수군이 일본 수군을 크게 무찔렀다. 이 싸움에서 학익진이 쓰였다. "
            + "이 승리로 일본군의 보급로가 끊겼고, 전라도의 곡창 지대가 지켜졌다.";
    draw(
        "annotate-answers-ko",
        Theme.LIGHT,
        Language.KOREAN,
        f -> {
          f.document("한산도", context);
          int start = context.indexOf("학익진");
          answer(f, "q1", "한산도에서 쓰인 진법은?", State.ACCEPTED, new Range(start, start + 3));
          answer(f, "q2", "조선 수군의 배는 모두 몇 척이었나?", State.ACCEPTED);
          answer(f, "q3", "싸움은 언제 있었나?", State.SUGGESTED);
          f.annotate.sentence().activate("q1");
        },
        "korquad");
  }

  private static void answer(
      CorpusFixture f, String id, String question, State state, Range... ranges) {
    f.corpus.edit(
        Edit.put(
            new Item.OfLabel(
                new Label(
                    id,
                    "한산도",
                    "answer",
                    ME,
                    new Target.OfAnswer(question, List.of(ranges)),
                    Map.of(),
                    state))));
  }

  @Test
  void relations() throws Exception {
    for (Theme theme : Theme.values()) {
      draw(
          "annotate-relations-" + theme.name().toLowerCase(java.util.Locale.ROOT),
          theme,
          Language.KOREAN,
          f -> {
            f.document("treebank.conllu", "나는 어제 친구가 추천한 영화를 극장에서 보았다.");
            String[] words = {"나는", "어제", "친구가", "추천한", "영화를", "극장에서", "보았다."};
            String[] tags = {"PRON", "ADV", "NOUN", "VERB", "NOUN", "NOUN", "VERB"};
            int start = 0;
            for (int i = 0; i < words.length; i++) {
              Label word =
                  new Label(
                      "w" + i,
                      "treebank.conllu",
                      "word",
                      ME,
                      new Target.OfSpan(start, start + words[i].length()),
                      Map.of("upos", Value.of(tags[i])),
                      State.ACCEPTED);
              f.corpus.edit(Edit.put(new Item.OfLabel(word)));
              start += words[i].length() + 1;
            }
            arc(f, 6, 0, "nsubj", State.ACCEPTED);
            arc(f, 6, 1, "advmod", State.ACCEPTED);
            arc(f, 3, 2, "nsubj", State.ACCEPTED);
            arc(f, 4, 3, "acl", State.SUGGESTED);
            arc(f, 6, 4, "obj", State.ACCEPTED);
            arc(f, 6, 5, "obl", State.ACCEPTED);
            arc(f, 6, 6, "root", State.ACCEPTED);
            f.choose("dependency");
            f.annotate.sentence().activate("6-4");
          },
          "ud");
    }
  }

  private static void arc(CorpusFixture f, int from, int to, String tag, State state) {
    f.put(
        "treebank.conllu",
        from + "-" + to,
        "dependency",
        ME,
        new Target.OfRelation("w" + from, "w" + to),
        tag,
        state);
  }

  @Test
  void occurrencesAndCorrection() throws Exception {
    draw(
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
        "klue-ner");
  }

  @Test
  void empty() throws Exception {
    draw("annotate-no-layers-ko", Theme.LIGHT, Language.KOREAN, f -> {});
    draw("annotate-no-sentences-en", Theme.DARK, Language.ENGLISH, f -> {}, "klue-ner");
    draw(
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

  private int drawn;

  private void draw(
      String name,
      Theme theme,
      Language language,
      Consumer<CorpusFixture> prepare,
      String... presets)
      throws Exception {
    Path own = Files.createDirectory(folder.resolve("p" + drawn++));
    AnnotateStage[] made = new AnnotateStage[1];
    CorpusFixture fixture =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  CorpusFixture f = new CorpusFixture(own, presets);
                  prepare.accept(f);
                  made[0] = new AnnotateStage(f.annotate);
                  made[0].theme.set(theme);
                  made[0].language.set(language);
                  stage.setScene(made[0].scene);
                  stage.show();
                  made[0].view.focusText();
                  return f;
                })
            .get(60, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents(4);
    WaitForAsyncUtils.asyncFx(
            () -> {
              if (name.contains("occurrences")) {
                select(made[0], "tab-occurrences");
              } else if (name.contains("nested")) {
                select(made[0], "tab-keys");
              } else if (name.contains("spans-light")) {
                select(made[0], "tab-notes");
              } else if (name.contains("spans-dark-en")) {
                select(made[0], "tab-correction");
                fixture.annotate.correction().textProperty().set(NEWS[0].replace("스타뎀", "스테이섬"));
              }
              return name;
            })
        .get(60, TimeUnit.SECONDS);
    ScenePicture.draw(name, made[0].scene);
    WaitForAsyncUtils.asyncFx(
            () -> {
              fixture.close();
              return fixture;
            })
        .get(60, TimeUnit.SECONDS);
  }

  private static void select(AnnotateStage made, String tab) {
    javafx.scene.control.TabPane tabs =
        (javafx.scene.control.TabPane) made.view.lookup("#annotate-tabs");
    if (tabs != null) {
      tabs.getTabs().stream()
          .filter(each -> tab.equals(each.getId()))
          .forEach(each -> tabs.getSelectionModel().select(each));
    }
  }
}
