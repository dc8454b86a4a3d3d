package dev.troth.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the same for many things on all cores. For a few things it stays on the caller's thread, because a thread costs a
 * short run more than it gains.
 */
public final class InParallel {

    private static final int WORTH_A_THREAD = 8;

    private InParallel() {}

    /** The results in the order of the things. What is thrown for one of them is thrown here. */
    public static <T, R> List<R> map(List<T> things, Function<T, R> function) {
        return map(things, function, result -> {});
    }

    /**
     * The results in the order of the things. What is thrown for one of them is thrown here.
     *
     * @param function never answers null
     * @param told hears each result as soon as it and all before it are there; by one thread at a time, not always the same
     */
    public static <T, R> List<R> map(List<T> things, Function<T, R> function, Consumer<R> told) {
        Object[] results = new Object[things.size()];
        InOrder<R> inOrder = new InOrder<>(results.length, told);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Runnable work = () -> {
            for (int i = next.getAndIncrement();
                    i < results.length && thrown.get() == null;
                    i = next.getAndIncrement()) {
                try {
                    R result = function.apply(things.get(i));
                    results[i] = result;
                    inOrder.tell(i, result);
                } catch (Throwable e) {
                    thrown.compareAndSet(null, e);
                }
            }
        };
        List<Thread> helpers = new ArrayList<>();
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), results.length / WORTH_A_THREAD);
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(null, work, "troth-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        work.run();
        helpers.forEach(InParallel::join);
        rethrow(thrown.get());
        @SuppressWarnings("unchecked") // only `function` writes into the array
        List<R> all = (List<R>) Arrays.asList(results);
        return all;
    }

    /**
     * Does one thing beside what the caller goes on to do.
     *
     * @return waits for its result; what was thrown is thrown there
     */
    public static <R> Supplier<R> beside(Supplier<R> work) {
        AtomicReference<R> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Runnable caught = () -> {
            try {
                result.set(work.get());
            } catch (Throwable e) {
                thrown.set(e);
            }
        };
        Thread helper = new Thread(null, caught, "troth-beside");
        helper.setDaemon(true);
        helper.start();
        return () -> {
            join(helper);
            rethrow(thrown.get());
            return result.get();
        };
    }

    /** Tells of results in their order, whatever the order in which they come. */
    private static final class InOrder<R> {

        private final List<@Nullable R> waiting;
        private final Consumer<R> told;
        private int next;

        InOrder(int size, Consumer<R> told) {
            this.waiting = new ArrayList<>(Collections.nCopies(size, null));
            this.told = told;
        }

        synchronized void tell(int place, R result) {
            waiting.set(place, result);
            while (next < waiting.size()) {
                R known = waiting.get(next);
                if (known == null) {
                    return;
                }
                told.accept(known);
                waiting.set(next, null);
                next++;
            }
        }
    }

    private static void join(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable thrown) {
        switch (thrown) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }
}
