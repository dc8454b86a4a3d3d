package dev.troth.promise.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troth.promise.Action;
import dev.troth.promise.WorkflowType;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aNameOf57BytesIsKeptAndALongerOneIsCutTo56() {
        assertThat(ObjectName.of("x".repeat(57), "abcde")).isEqualTo("x".repeat(57) + "-abcde");
        assertThat(ObjectName.of("x".repeat(58), "abcde")).isEqualTo("x".repeat(56) + "-abcde");
    }

    @Test
    void whatIsNoLetterOrDigitAtTheCutGoes() {
        assertThat(ObjectName.of("x".repeat(54) + "--yyyy", "abcde")).isEqualTo("x".repeat(54) + "-abcde");
        assertThat(ObjectName.of("kratix-p-r-", "abcde")).isEqualTo("kratix-p-r-abcde");
    }

    @Test
    void aFingerprintedNameIsThatOfKratix() {
        assertThat(ObjectName.fingerprinted("p-resource-configure-a-other"))
                .isEqualTo("p-resource-configure-a-other-c9b2d");
    }

    @Test
    void theBudgetOfAPipelineNameIsWhatIsLeftOf60Bytes() {
        PipelineId id = new PipelineId("cache", WorkflowType.RESOURCE, Action.CONFIGURE, "x".repeat(36));
        assertThat(id.budget()).isEqualTo(35);
        assertThat(id.excess()).isEqualTo(1);
        assertThat(new PipelineId("cache", WorkflowType.PROMISE, Action.DELETE, "a").budget())
                .isEqualTo(39);
    }

    @Test
    void theLengthOfAnIdIsCountedInBytes() {
        assertThat(new PipelineId("ü", WorkflowType.RESOURCE, Action.DELETE, "").bytes())
                .isEqualTo(19);
    }
}
