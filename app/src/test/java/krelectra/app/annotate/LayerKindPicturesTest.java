package krelectra.app.annotate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the view over layers of each kind into {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class LayerKindPicturesTest {
  private static final String ME = CorpusFixture.ME;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private AnnotatePictures pictures;

  @Start
  void start(Stage stage) {
    pictures = new AnnotatePictures(stage, folder);
  }

  @Test
  void classes() throws Exception {
    pictures.draw(
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
    pictures.draw(
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
    pictures.draw(
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
    pictures.draw(
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
      pictures.draw(
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
}
