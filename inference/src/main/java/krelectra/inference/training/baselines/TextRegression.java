package krelectra.inference.training.baselines;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;

/**
 * L2-regularized logistic regression (liblinear) on TF-IDF; of a pair it sees where the two vectors
 * differ and where they meet.
 */
record TextRegression(List<String> labels) {
  private static final double COST = 1;
  private static final double PRECISION = 0.01;

  List<Prediction> predict(List<Example> train, List<Example> test, Cancellation cancellation) {
    TfIdf weights = TfIdf.of(texts(train), cancellation);
    Problem problem = new Problem();
    problem.l = train.size();
    problem.n = 2 * weights.size() + 1;
    problem.bias = 1;
    problem.x = new Feature[train.size()][];
    problem.y = new double[train.size()];
    for (int i = 0; i < train.size(); i++) {
      cancellation.check();
      var text = (Example.Text) train.get(i);
      problem.x[i] = features(text, weights);
      problem.y[i] = labels.indexOf(text.target());
    }
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
    parameter.setRandom(new Random(1));
    Model model = Linear.train(problem, parameter);
    List<Prediction> predictions = new ArrayList<>();
    for (Example example : test) {
      predictions.add(told(model, example.id(), features((Example.Text) example, weights)));
    }
    return predictions;
  }

  /** A class that was not in training has the probability 0. */
  private Prediction told(Model model, String id, Feature[] features) {
    double[] found = new double[model.getNrClass()];
    int told = (int) Linear.predictProbability(model, features, found);
    Double[] probabilities = new Double[labels.size()];
    java.util.Arrays.fill(probabilities, 0.0);
    for (int i = 0; i < found.length; i++) {
      probabilities[model.getLabels()[i]] = found[i];
    }
    return new Prediction.Label(id, told, List.of(probabilities));
  }

  static List<String> texts(List<Example> examples) {
    List<String> texts = new ArrayList<>();
    for (Example example : examples) {
      var text = (Example.Text) example;
      texts.add(text.first());
      if (text.second() != null) {
        texts.add(text.second());
      }
    }
    return texts;
  }

  private static Feature[] features(Example.Text text, TfIdf weights) {
    TreeMap<Integer, Double> values = new TreeMap<>();
    SparseVector first = weights.vector(text.first());
    if (text.second() == null) {
      for (int i = 0; i < first.indices().length; i++) {
        values.put(first.indices()[i] + 1, first.values()[i]);
      }
    } else {
      pair(first, weights.vector(text.second()), weights.size(), values);
    }
    // What liblinear adds for the bias while it trains must be there when it predicts, too.
    values.put(2 * weights.size() + 1, 1.0);
    return values.entrySet().stream()
        .map(entry -> new FeatureNode(entry.getKey(), entry.getValue()))
        .toArray(Feature[]::new);
  }

  private static void pair(
      SparseVector first, SparseVector second, int size, TreeMap<Integer, Double> values) {
    for (int i = 0; i < first.indices().length; i++) {
      values.put(first.indices()[i] + 1, first.values()[i]);
    }
    for (int i = 0; i < second.indices().length; i++) {
      int index = second.indices()[i] + 1;
      Double before = values.get(index);
      double own = second.values()[i];
      if (before != null) {
        values.put(index + size, before * own);
      }
      values.put(index, Math.abs((before == null ? 0 : before) - own));
    }
  }
}
