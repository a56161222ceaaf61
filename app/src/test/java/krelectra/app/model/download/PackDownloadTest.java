package krelectra.app.model.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import krelectra.inference.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // set before each test
class PackDownloadTest {
  private static final DownloadTerms QUICK =
      new DownloadTerms(Duration.ofSeconds(20), Duration.ofMillis(1), Disk.REAL);

  @TempDir Path folder;
  private FakeHub hub;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @BeforeEach
  void publish() throws IOException {
    hub = new FakeHub();
    byte[] library = new byte[200_000];
    new Random(7).nextBytes(library);
    files.put("lib/libtorch.so", library);
    files.put("build-version", "2.7.1+cu128\n".getBytes(StandardCharsets.UTF_8));
    files.forEach((name, content) -> hub.put("org/pack", "main", name, content));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void bringsEveryFileThatTheListNamesAndNothingElse() throws IOException {
    List<DownloadProgress> told = new ArrayList<>();
    run(list(), "", told);

    Path target = folder.resolve("pack");
    assertThat(target.resolve("lib/libtorch.so")).hasBinaryContent(files.get("lib/libtorch.so"));
    assertThat(target.resolve("build-version")).hasContent("2.7.1+cu128");
    assertThat(target).isDirectoryRecursivelyContaining("glob:**/libtorch.so");
    assertThat(target).isDirectoryNotContaining("glob:**/*.source");
    assertThat(target).isDirectoryNotContaining("glob:**/lock");
    assertThat(folder.resolve("pack.part")).doesNotExist();
    assertThat(told.getLast().received()).isEqualTo(told.getLast().total()).isEqualTo(200_012);
  }

  @Test
  void goesOnWhereItBrokeOff() throws IOException {
    hub.breakAfter = 100_000;
    hub.breaks.set(1);
    run(list(), "", new ArrayList<>());

    assertThat(hub.asked("GET", "libtorch.so"))
        .hasSize(2)
        .last()
        .asString()
        .contains("bytes=100000-");
  }

  @Test
  void aFileThatDoesNotComeToItsChecksumIsRefusedAndNoFolderAppears() {
    hub.put("org/pack", "main", "lib/libtorch.so", new byte[200_000]);

    assertThatThrownBy(() -> run(list(), "", new ArrayList<>()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lib/libtorch.so: does not come to its checksum");
    assertThat(folder.resolve("pack")).doesNotExist();
  }

  @Test
  void aListThatIsAnotherThanWasMeantIsRefused() throws IOException {
    String list = list();
    assertThatThrownBy(() -> run(list, "0".repeat(64), new ArrayList<>()))
        .hasMessageContaining("does not come to its checksum; ask for the address and sum again");

    run(list, FakeHub.sha256(list.getBytes(StandardCharsets.UTF_8)), new ArrayList<>());
    assertThat(folder.resolve("pack")).isDirectory();
  }

  @Test
  void anotherVersionIsRefusedBeforeItsLibrariesAreFetched() {
    byte[] other = "2.5.1+cu124\n".getBytes(StandardCharsets.UTF_8);
    files.put("build-version", other);
    hub.put("org/pack", "main", "build-version", other);

    assertThatThrownBy(() -> run(list(), "", new ArrayList<>()))
        .hasMessageContaining("is of version 2.5.1+cu124; take libtorch 2.7.1+cu128");
    assertThat(hub.asked("GET", "libtorch.so")).isEmpty();
  }

  @Test
  void canBeCancelled() {
    hub.put("org/pack", "main", "files.json", list().getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> download("").run(() -> true, progress -> {}, QUICK))
        .isInstanceOf(CancellationException.class);
    assertThat(folder.resolve("pack")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{\"files\":[]}",
        "{\"files\":[{\"name\":\"../evil\",\"size\":1,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"/etc/evil\",\"size\":1,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"a\\\\..\\\\evil\",\"size\":1,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"http://else/evil\",\"size\":1,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"lock\",\"size\":1,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"a\",\"size\":-1,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"a\",\"size\":9223372036854775807,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"a\",\"size\":1e99,\"sha256\":\"S\"}]}",
        "{\"files\":[{\"name\":\"a\",\"size\":1,\"sha256\":\"none\"}]}",
        "{\"files\":[{\"name\":\"a\",\"size\":1,\"sha256\":\"S\"},"
            + "{\"name\":\"A\",\"size\":1,\"sha256\":\"S\"}]}",
      })
  void aListThatIsNoneIsRefusedInOneSentence(String list) {
    assertThatThrownBy(() -> run(list.replace("\"S\"", sum()), "", new ArrayList<>()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("files.json: ")
        .hasMessageContaining("; give the address of a list of files with size and sha256");
    assertThat(folder.resolve("pack")).doesNotExist();
  }

  @Test
  void aDamagedListNeverDoesMoreThanBeRefused() {
    byte[] whole = list().getBytes(StandardCharsets.UTF_8);
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> readOrRefuse(damaged)).doesNotThrowAnyException();
    }
  }

  @Test
  void whatWasTypedIsCheckedBeforeAnythingIsAsked() {
    assertThatThrownBy(() -> PackDownload.of(" ", "", folder))
        .hasMessageStartingWith("the address: is not named");
    assertThatThrownBy(() -> PackDownload.of("ftp://x/files.json", "", folder))
        .hasMessageContaining("is no address");
    assertThatThrownBy(() -> PackDownload.of("https://x/files.json", "123", folder))
        .hasMessageContaining("123: is no SHA-256");
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      FileList.read(URI.create("https://x/files.json"), bytes)
          .forEach(file -> assertThat(file.name()).doesNotContain("..").doesNotStartWith("/"));
    } catch (InputException e) {
      assertThat(e).hasMessageContaining("https://x/files.json: ");
    }
  }

  private void run(String list, String sha256, List<DownloadProgress> told) throws IOException {
    hub.put("org/pack", "main", "files.json", list.getBytes(StandardCharsets.UTF_8));
    download(sha256).run(() -> false, told::add, QUICK);
  }

  private PackDownload download(String sha256) {
    return PackDownload.of(
        hub.address().base() + "/org/pack/resolve/main/files.json", sha256, folder.resolve("pack"));
  }

  private String list() {
    return files.entrySet().stream()
        .map(
            file ->
                "{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}"
                    .formatted(
                        file.getKey(), file.getValue().length, FakeHub.sha256(file.getValue())))
        .collect(Collectors.joining(",", "{\"files\":[", "]}"));
  }

  private static String sum() {
    return "\"" + "a".repeat(64) + "\"";
  }
}
