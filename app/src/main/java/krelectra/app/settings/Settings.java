package krelectra.app.settings;

/**
 * What the window remembers.
 *
 * @param appearance how it looks
 * @param explored what was explored, and how
 * @param model the folder of the model that was open; empty for the bundled one
 * @param models the models that are known
 * @param isToured whether the first tour was seen or put away
 * @param workflow that was in front
 * @param corpus that was open
 */
public record Settings(
    Appearance appearance,
    Explored explored,
    String model,
    ModelSettings models,
    boolean isToured,
    Workflow workflow,
    CorpusSettings corpus) {

  /** Those of a first start. */
  public static Settings initial() {
    return new Settings(
        Appearance.initial(),
        Explored.initial(),
        "",
        ModelSettings.NONE,
        false,
        Workflow.EXPLORE,
        CorpusSettings.NONE);
  }

  /** The same with other models. */
  public Settings withModels(ModelSettings other) {
    return new Settings(appearance, explored, model, other, isToured, workflow, corpus);
  }
}
