package krelectra.inference.training.finetuning;

import ai.djl.engine.Engine;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a run's record says from its beginning: of which task, settings, data and model it is. */
final class RecordBeginning {
  private RecordBeginning() {}

  /**
   * As JSON.
   *
   * @param parameters how many numbers the network has
   * @param sha256 of the model's weights
   */
  static ObjectNode of(FineTuning run, FineTuningData data, long parameters, String sha256)
      throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("kind", "fine-tuning");
    json.put("task", run.task().name());
    json.put("measure", run.task().measure().key());
    json.set("config", FineTuningConfigFile.write(run.config()));
    json.put("seed", run.config().seed());
    ObjectNode hashes = json.putObject("data");
    data.hashes().forEach(hashes::put);
    DataSetNote.in(run.dataFolder()).ifPresent(set -> json.set("set", set));
    json.put("data_folder", run.dataFolder().toAbsolutePath().normalize().toString());
    json.put("model_folder", run.model().path().toAbsolutePath().normalize().toString());
    var labels = json.putArray("labels");
    data.labels().forEach(labels::add);
    ObjectNode from = json.putObject("model");
    from.put("name", run.model().name());
    from.put("sha256", sha256);
    from.put("parameters", parameters);
    json.set("device", run.device().json());
    ObjectNode versions = json.putObject("versions");
    versions.put("software", run.software());
    versions.put("java", Runtime.version().toString());
    versions.put("engine", "PyTorch " + Engine.getEngine("PyTorch").getVersion());
    versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return json;
  }
}
