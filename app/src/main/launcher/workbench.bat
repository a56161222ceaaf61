@echo off
rem Starts the workbench: the window without arguments, a command with them.
setlocal
set "WB_HOME=%~dp0.."
set "WB_JAVA=%WORKBENCH_JAVA_HOME%"
if not defined WB_JAVA if exist "%WB_HOME%\conf\java-home" set /p WB_JAVA=<"%WB_HOME%\conf\java-home"
if not exist "%WB_JAVA%\bin\java.exe" set "WB_JAVA=%JAVA_HOME%"
if not exist "%WB_JAVA%\bin\java.exe" (
  echo error: java: no JDK 25 was found; install one, for instance Eclipse Temurin 25, or name it in WORKBENCH_JAVA_HOME 1>&2
  exit /b 1
)
rem The engine warns of its own inner calls, which no user can change.
if not defined TORCH_CPP_LOG_LEVEL set TORCH_CPP_LOG_LEVEL=ERROR
"%WB_JAVA%\bin\java.exe" "-Dworkbench.home=%WB_HOME%" "@%WB_HOME%\conf\jvm.options" --module-path "%WB_HOME%\lib\javafx" %WORKBENCH_JVM_OPTIONS% -cp "%WB_HOME%\lib\*" krelectra.app.Main %*
exit /b %ERRORLEVEL%
