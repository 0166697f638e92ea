package io.baremetal.k8s.internal.cluster;

/** A running watch. Closing it twice is harmless. */
public interface ClusterSubscription extends AutoCloseable {

  @Override
  void close();
}
