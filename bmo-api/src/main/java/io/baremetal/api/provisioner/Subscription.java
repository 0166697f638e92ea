package io.baremetal.api.provisioner;

/** A registered listener. Closing it twice is harmless; no call arrives after closing returns. */
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
