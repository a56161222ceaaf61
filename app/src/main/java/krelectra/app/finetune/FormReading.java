package krelectra.app.finetune;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Task;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was typed into the form of a new run; what cannot be read is told in a sentence. */
final class FormReading {
  private static final Path FORM = Path.of("settings");

  private FormReading() {}

  /** The folder of the task's files. */
  static Path folder(String typed) {
    if (typed.isBlank()) {
      throw InputException.at(
          "data", "no folder is named", "choose the folder of the task's files");
    }
    return Path.of(typed.strip());
  }

  /** Every setting of a preset by its name in configuration files, as text. */
  static Map<String, String> settings(Preset preset, Task task) {
    Map<String, String> texts = new LinkedHashMap<>();
    ObjectNode all = FineTuningConfigFile.write(preset.of(task));
    for (Map.Entry<String, JsonNode> setting : all.properties()) {
      texts.put(setting.getKey(), setting.getValue().asString(""));
    }
    return texts;
  }

  /** The settings that the texts mean. */
  static FineTuningConfig config(Task task, Map<String, String> values) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    values.forEach((key, value) -> put(json, key, value.strip()));
    return new FineTuningConfigFile(FORM, json).over(Preset.PUBLISHED.of(task));
  }

  /** Names of files stay text, whatever they look like. */
  private static void put(ObjectNode json, String key, String value) {
    if (key.endsWith("_file") || key.equals("optimizer")) {
      json.put(key, value);
      return;
    }
    try {
      json.set(key, JsonMapper.shared().readTree(value));
    } catch (JacksonException e) {
      json.put(key, value); // what reads the settings says what it should be
    }
  }

  /** Seeds of several runs; of one alone none. */
  static List<Long> seeds(String typed) {
    List<Long> all = new ArrayList<>();
    for (String each : typed.strip().split("[,\\s]+", -1)) {
      if (!each.isEmpty()) {
        if (!each.matches("[0-9]{1,18}")) {
          throw InputException.at("seeds", each + " is no number", "give for instance 1, 2, 3");
        }
        all.add(Long.parseLong(each));
      }
    }
    return all.size() > 1 ? List.copyOf(all) : List.of();
  }

  /** A folder of that name among the runs, numbered if there is one already. */
  static Path free(Path runs, String name) {
    if (!name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,80}") || name.startsWith(".")) {
      throw InputException.at("name", name + " is no name for a folder", "give another");
    }
    Path run = runs.resolve(name);
    for (int i = 2; Files.exists(run); i++) {
      run = runs.resolve(name + "-" + i);
    }
    return run;
  }
}
