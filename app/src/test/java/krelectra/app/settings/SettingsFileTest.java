package krelectra.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.explore.RtdScale;
import krelectra.app.explore.ToolKind;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private static final Settings CHANGED =
      new Settings(
          new Appearance(Language.KOREAN, Theme.DARK, 1001, 702),
          new Explored(
              "나는 \"학교\"에\n갔다 👍",
              "둘째 글",
              true,
              Unit.EOJEOL,
              RtdRule.MEAN,
              RtdScale.PROBABILITY,
              false,
              ToolKind.COMPARE,
              "/texts/문장.txt"),
          "/models/kr-electra",
          new ModelSettings(List.of("/models/kr-electra", "D:\\모델"), "https://mirror.example"),
          true,
          Workflow.ANNOTATE,
          new CorpusSettings(
              "/말뭉치/내 것.db",
              "nsmc",
              "kim",
              List.of("/말뭉치/내 것.db", "/다른 것.db"),
              new SideSettings(true, 512),
              true));

  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    var file = new SettingsFile(folder.resolve("한 글/settings.json"));
    file.write(CHANGED, "1.2");
    assertThat(file.read()).isEqualTo(CHANGED);
    assertThat(Files.readString(file.file())).contains("\"version\" : \"1.2\"");
    assertThat(file.file().getParent()).isDirectoryContaining("glob:**settings.json");
  }

  @Test
  void beginsAsAFirstStartWithoutAFile() {
    assertThat(new SettingsFile(folder.resolve("none.json")).read()).isEqualTo(Settings.initial());
  }

  @Test
  void putsADamagedFileAside() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"language\": \"ko\", \"text\": \"나는");
    assertThat(new SettingsFile(file).read()).isEqualTo(Settings.initial());
    assertThat(file).doesNotExist();
    assertThat(folder.resolve("settings.json.damaged"))
        .hasContent("{\"language\": \"ko\", \"text\": \"나는");
  }

  @Test
  void keepsWhatItUnderstands() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(
        file,
        "{\"theme\": \"dark\", \"unit\": 7, \"width\": 1e9, \"height\": null, \"new\": [],"
            + " \"models\": {\"folders\": [\"/a\", 3], \"hub\": null}}");
    Settings read = new SettingsFile(file).read();
    Settings initial = Settings.initial();
    assertThat(read.appearance().theme()).isEqualTo(Theme.DARK);
    assertThat(read.explored()).isEqualTo(initial.explored());
    assertThat(read.appearance().width()).isEqualTo(16_000);
    assertThat(read.appearance().height()).isEqualTo(initial.appearance().height());
    assertThat(read.models()).isEqualTo(new ModelSettings(List.of("/a"), ""));
  }
}
