package io.baremetal.testkit.cluster.contract;

import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/** A Kubernetes API server that the contract is tried on: the fake one, or a real one. */
public interface ApiServerUnderTest {

  /** The address, without a slash at its end. */
  String url();

  /** A client that the server trusts and that trusts it. */
  OkHttpClient http();

  /** Waits for what a server does in its own time; fails when it does not come. */
  void await(BooleanSupplier condition);
}
