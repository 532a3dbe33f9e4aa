@echo off
rem Runs Fascia on Windows; builds it when it was never built. After a change run: mvnw.cmd package
setlocal
if not exist "%~dp0target\fascia.jar" (pushd "%~dp0" & call mvnw.cmd -B -q -Dlauncher -Dmaven.test.skip=true package || exit /b 1 & popd)
java %FASCIA_OPTS% "-Dfascia.home=%~dp0." -jar "%~dp0target\fascia.jar" %*
exit /b %ERRORLEVEL%
