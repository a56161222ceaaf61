package krelectra.app.explore;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import krelectra.inference.InputException;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the view in its states into {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ExplorePicturesTest {
  private static final String SENTENCE = "갔다가 왔더니 눈이 펑펑 내렸습니다ㅋㅋㅋ";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @Test
  void emptyAndLoading() throws Exception {
    draw("empty-ko", Theme.LIGHT, Language.KOREAN, fixture -> {});
    draw(
        "loading-en",
        Theme.LIGHT,
        Language.ENGLISH,
        fixture -> {
          fixture.model.modelProperty().set(new ModelStatus.Loading("KR-ELECTRA"));
          fixture.model.show(SENTENCE);
        });
  }

  @Test
  void ready() throws Exception {
    Path file = folder.resolve("영화평.txt");
    Files.write(
        file,
        List.of(SENTENCE, "", "나는 오늘 학교에 갔다.", "아버지가방에들어가신다", "하늘을 나는 새를 나는 보았다."),
        Charset.forName("MS949"));
    for (Theme theme : Theme.values()) {
      for (Language language : Language.values()) {
        draw(
            "ready-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + language.code(),
            theme,
            language,
            fixture -> {
              fixture.model.modelProperty().set(FakeModel.loaded());
              fixture.sentences.open(file);
              fixture.model.show(SENTENCE);
              fixture.model.selection().select(2);
            });
      }
    }
  }

  @Test
  void pairAndUnits() throws Exception {
    draw(
        "pair-eojeol-ko",
        Theme.LIGHT,
        Language.KOREAN,
        fixture -> {
          fixture.model.modelProperty().set(FakeModel.loaded());
          fixture.model.show("비가 와서 경기가 취소되었다.", "경기는 예정대로 열렸다.");
          fixture.model.unitProperty().set(Unit.EOJEOL);
          fixture.model.selection().selectAll(Set.of(1, 2));
        });
    draw(
        "spacing-piece-dark-ko",
        Theme.DARK,
        Language.KOREAN,
        fixture -> {
          fixture.model.modelProperty().set(FakeModel.loaded());
          fixture.model.show("아버지가방에들어가신다 2024年 KR-ELECTRA 모델을 써 보았다. 𠮷 ㅂㅈㄷ");
          fixture.model.unitProperty().set(Unit.PIECE);
          fixture.model.selection().select(3);
        });
  }

  @Test
  void longText() throws Exception {
    draw(
        "long-ko",
        Theme.LIGHT,
        Language.KOREAN,
        fixture -> {
          fixture.model.modelProperty().set(FakeModel.loaded());
          fixture.model.show("나는 오늘 학교에 갔다. 하늘을 나는 새를 나는 보았다. ".repeat(40));
        });
    draw(
        "one-word-en",
        Theme.LIGHT,
        Language.ENGLISH,
        fixture -> {
          fixture.model.modelProperty().set(FakeModel.loaded());
          fixture.model.show("아버지가방에들어가신다".repeat(60));
        });
  }

  @Test
  void errors() throws Exception {
    draw(
        "failed-ko",
        Theme.LIGHT,
        Language.KOREAN,
        fixture -> {
          fixture
              .model
              .modelProperty()
              .set(
                  new ModelStatus.Loaded(
                      (first, second, progress) -> {
                        throw InputException.at("text", "cannot be read", "write another");
                      },
                      "fake",
                      List.of(),
                      null));
          fixture.model.show(SENTENCE);
          fixture.sentences.open(folder.resolve("없는 파일.txt"));
        });
    draw(
        "model-failed-dark-en",
        Theme.DARK,
        Language.ENGLISH,
        fixture -> {
          fixture
              .model
              .modelProperty()
              .set(
                  new ModelStatus.Failed(
                      "models/mine/vocab.txt: is missing; copy the vocab.txt that came with the"
                          + " model there"));
          fixture.model.show(SENTENCE);
        });
  }

  private void draw(String name, Theme theme, Language language, Consumer<ViewFixture> prepare)
      throws Exception {
    ViewFixture fixture =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  ViewFixture made = new ViewFixture();
                  made.theme.set(theme);
                  made.language.set(language);
                  stage.setScene(made.scene);
                  stage.show();
                  prepare.accept(made);
                  return made;
                })
            .get(60, TimeUnit.SECONDS);
    ScenePicture.draw(name, fixture.scene);
  }
}
