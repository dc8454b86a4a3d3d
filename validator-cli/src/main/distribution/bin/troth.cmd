@echo off
rem Starts Troth on Windows: the same options as bin/troth, without its start-up cache. Not tried on a real Windows yet.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined TROTH_JAVA_HOME set "java=%TROTH_JAVA_HOME%\bin\java"
set "options=-XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8 --sun-misc-unsafe-memory-access=allow"
if "%~1"=="lsp" (
    set "options=%options% -XX:MinHeapFreeRatio=10 -XX:-ShrinkHeapInSteps -XX:MaxHeapFreeRatio=20 -XX:ReservedCodeCacheSize=48m -Xms16m"
) else (
    set "options=%options% -XX:TieredStopAtLevel=1"
)
"%java%" %options% -cp "%~dp0..\lib\troth-@hash@.jar" dev.troth.cli.Main %*
exit /b %ERRORLEVEL%
