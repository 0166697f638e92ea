package io.baremetal.examples.quickstart;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;

/** A Kubernetes API server and an Ironic for the walk. Whoever got it closes it. */
interface Servers extends AutoCloseable {

  KubernetesClient kubernetes();

  /**
   * Makes room for the manifest: definitions and namespaces that are missing. Everything that can
   * be checked without a write was checked before.
   *
   * @return what was made, for people
   */
  List<String> prepare();

  /** Starts the operator. */
  Embedding embed();

  /**
   * How often a host may fail in a row, to be tried again by the operator, before it is given up.
   */
  int tries();

  /** How long one stage of the walk may take. */
  Duration patience();

  /**
   * Takes back, once the hosts are gone, what {@link #prepare} made and what the walk created
   * besides hosts.
   *
   * @return what could not be taken back, for people
   */
  List<String> clear();

  /** What {@code --keep} leaves, and what Enter does then. */
  String describe();

  @Override
  void close();
}
