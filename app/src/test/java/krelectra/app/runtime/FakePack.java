package krelectra.app.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import krelectra.app.model.download.FakeHub;
import krelectra.inference.runtime.RuntimePack;

/** Folders that look like libtorch, with empty files for libraries. */
public final class FakePack {
  private FakePack() {}

  /** One that a machine with a card would take. */
  static Path whole(Path folder) throws IOException {
    return of(folder, RuntimePack.NEEDED);
  }

  /** One of a version. */
  static Path of(Path folder, String version) throws IOException {
    for (Map.Entry<String, byte[]> file : files(version).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return folder;
  }

  /** The files of one, by their place. */
  static Map<String, byte[]> files(String version) {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : List.of("torch", "torch_cpu", "torch_cuda", "c10")) {
      files.put(isWindows ? "lib/" + name + ".dll" : "lib/lib" + name + ".so", new byte[0]);
    }
    files.put(isWindows ? "lib/cudart64_12.dll" : "lib/libcudart-1.so.12", new byte[0]);
    files.put("build-version", version.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /**
   * Publishes one.
   *
   * @return the address of its list
   */
  public static String publish(FakeHub hub) {
    Map<String, byte[]> files = files(RuntimePack.NEEDED);
    files.forEach((name, content) -> hub.put("org/pack", "main", name, content));
    String list =
        files.entrySet().stream()
            .map(
                file ->
                    "{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}"
                        .formatted(
                            file.getKey(), file.getValue().length, FakeHub.sha256(file.getValue())))
            .collect(Collectors.joining(",", "{\"files\":[", "]}"));
    hub.put("org/pack", "main", "files.json", list.getBytes(StandardCharsets.UTF_8));
    return hub.address().base() + "/org/pack/resolve/main/files.json";
  }
}
